@testable import KubeAPIServer
import KubeHTTP
import KubeObject
import KubePKI
import Synchronization
import Testing

private let now: Int64 = 1_790_000_000

private struct Fixture {
    let reader = StaticReader([
        (GroupResource("", "serviceaccounts"), json(#"{"metadata":{"name":"s","namespace":"a","uid":"su"}}"#)),
        (
            GroupResource("", "pods"),
            json(#"{"metadata":{"name":"p","namespace":"a","uid":"pu"},"spec":{"serviceAccountName":"s","nodeName":"n"}}"#)
        ),
        (GroupResource("", "nodes"), json(#"{"metadata":{"name":"n","uid":"nu"}}"#)),
        (
            GroupResource("", "secrets"),
            json(
                """
                {"metadata":{"name":"bootstrap-token-abcdef","namespace":"kube-system"},"type":"bootstrap.kubernetes.io/token","data":{
                 "token-id":"YWJjZGVm","token-secret":"MDEyMzQ1Njc4OWFiY2RlZg==","usage-bootstrap-authentication":"dHJ1ZQ==",
                 "auth-extra-groups":"c3lzdGVtOmJvb3RzdHJhcHBlcnM6eA=="}}
                """)
        ),
    ])
    let key: ServiceAccountKey

    init() throws { key = try ServiceAccountKey.make() }

    func tokens(at time: Int64 = now, issuer: String = ServiceAccountTokens.defaultIssuer) throws -> ServiceAccountTokens {
        try ServiceAccountTokens(key: key, issuer: issuer, reader: reader, environment: .fixed(time))
    }

    func issue(_ spec: String) async throws -> Value {
        try await tokens().create(
            json(#"{"kind":"TokenRequest","spec":\#(spec)}"#), VirtualRequest(user: .anonymous, namespace: "a", name: "s"))
    }
}

private let bound = #"{"boundObjectRef":{"apiVersion":"v1","kind":"Pod","name":"p","uid":"pu"},"expirationSeconds":3607}"#

@Suite struct ServiceAccountTokenTests {
    @Test("a token names its account, pod and node")
    func issued() async throws {
        let fixture = try Fixture()
        let answer = try await fixture.issue(bound)
        let token = try #require(answer["status"]["token"].string)
        #expect(answer["status"]["expirationTimestamp"].string == Timestamp(seconds: now + 3607).description)
        let claims = try #require(JSONWebToken.parse(token)).claims
        #expect(claims["exp"].integer == now + 365 * 86_400)
        #expect(
            claims["kubernetes.io"]
                == json(
                    """
                    {"namespace":"a","node":{"name":"n","uid":"nu"},"pod":{"name":"p","uid":"pu"},"serviceaccount":{"name":"s","uid":"su"},"warnafter":\(now + 3607)}
                    """))
        let source = ServiceAccountTokenSource(try fixture.tokens())
        guard case .user(let user, let audiences) = await source.user(token, audiences: []) else {
            Issue.record("was refused")
            return
        }
        #expect(user.name == "system:serviceaccount:a:s")
        #expect(user.uid == "su")
        #expect(user.groups == ["system:serviceaccounts", "system:serviceaccounts:a"])
        #expect(user.extra["authentication.kubernetes.io/pod-name"] == ["p"])
        #expect(user.extra["authentication.kubernetes.io/node-uid"] == ["nu"])
        #expect(audiences == [ServiceAccountTokens.defaultIssuer])
    }

    @Test("a token ends with its pod or its account, also when it was good a moment ago", arguments: ["pods", "serviceaccounts"])
    func gone(resource: String) async throws {
        let fixture = try Fixture()
        let token = try #require(try await fixture.issue(bound)["status"]["token"].string)
        let source = ServiceAccountTokenSource(try fixture.tokens())
        guard case .user = await source.user(token, audiences: []) else {
            Issue.record("was refused")
            return
        }
        let key = ObjectKey(namespace: "a", name: resource == "pods" ? "p" : "s")
        var successor = try #require(fixture.reader.object(GroupResource("", resource), namespace: "a", name: key.name))
        successor["metadata"]["uid"] = "another"
        fixture.reader.put(GroupResource("", resource), successor)
        #expect(await source.user(token, audiences: []) == .invalid("service account token has been invalidated"))
        fixture.reader.remove(GroupResource("", resource), key)
        #expect(await source.user(token, audiences: []) == .invalid("service account token has been invalidated"))
    }

    @Test("a token is refused out of its time, for another audience, from another key, and of another issuer it is not known")
    func refused() async throws {
        let fixture = try Fixture()
        let token = try #require(try await fixture.issue(#"{"expirationSeconds":600}"#)["status"]["token"].string)
        func answer(_ tokens: ServiceAccountTokens, _ text: String, _ audiences: [String] = []) async -> TokenAnswer {
            await ServiceAccountTokenSource(tokens).user(text, audiences: audiences)
        }
        #expect(await answer(try fixture.tokens(at: now + 601), token) == .invalid("service account token has expired"))
        guard case .invalid = await answer(try fixture.tokens(), token, ["vault"]) else {
            Issue.record("was taken for another audience")
            return
        }
        guard
            case .invalid = await answer(
                try ServiceAccountTokens(key: try ServiceAccountKey.make(), reader: fixture.reader, environment: .fixed(now)), token)
        else {
            Issue.record("was taken with another key")
            return
        }
        #expect(await answer(try fixture.tokens(issuer: "https://x"), token) == .unknown)
        for text in [
            "", "a.b", "a.b.c", "....", token + "x", "e30.e30.AAAA", String(token.dropLast(3)), String(repeating: "a", count: 100_000),
        ] {
            if case .user = await answer(try fixture.tokens(), text) { Issue.record("took \(text)") }
        }
        // No algorithm but ours, and none at all least of all.
        let parts = token.split(separator: ".")
        let none = "\(Base64.encodeURLSafe(Array(#"{"alg":"none"}"#.utf8))).\(parts[1])."
        if case .user = await answer(try fixture.tokens(), none) { Issue.record("took an unsigned token") }
    }

    @Test(
        "a bad token request gets upstream's message",
        arguments: [
            (
                #"{"expirationSeconds":599}"#,
                "TokenRequest.authentication.k8s.io \"\" is invalid: spec.expirationSeconds: Invalid value: 599: may not specify a duration less than 10 minutes"
            ),
            (#"{"boundObjectRef":{"apiVersion":"v1","kind":"Pod","name":"none"}}"#, "pods \"none\" not found"),
            (
                #"{"boundObjectRef":{"apiVersion":"v1","kind":"Pod","name":"p","uid":"zz"}}"#,
                "Operation cannot be fulfilled on pods \"p\": the UID in the bound object reference (zz) does not match the UID in record. The object might have been deleted and then recreated"
            ),
        ])
    func badRequest(spec: String, message: String) async throws {
        let fixture = try Fixture()
        let error = await #expect(throws: Status.self) { try await fixture.issue(spec) }
        #expect(error?.message == message)
    }
}

@Suite struct RequestAuthenticatorTests {
    private func request(_ headers: [(String, String)] = [], certificates: [[UInt8]] = []) -> HTTPRequest {
        HTTPRequest(method: "GET", path: "/", headers: .init(headers), peer: .init(address: "", certificates: certificates))
    }

    @Test("tokens and certificates name their users; what is bad is refused, what is missing unknown")
    func users() async throws {
        let fixture = try Fixture()
        let authority = try CertificateAuthority.make(commonName: "ca", now: now)
        let chain = try PEM.certificates(try authority.issue(.client("jane", groups: ["devs"]), now: now).certificatePEM)
        let stranger = try PEM.certificates(
            try CertificateAuthority.make(commonName: "ca", now: now).issue(.client("jane"), now: now).certificatePEM)
        let authenticator = try RequestAuthenticator(
            clientAuthorities: [authority.certificatePEM],
            tokens: [
                try StaticTokenSource(csv: "t0ken,joe,7,\"a, b\"\n"), BootstrapTokenSource(fixture.reader, environment: .fixed(now)),
                ServiceAccountTokenSource(try fixture.tokens()),
            ], environment: .fixed(now))
        guard case .user(let jane) = await authenticator.authenticate(request(certificates: chain)) else {
            Issue.record("the certificate was refused")
            return
        }
        #expect(jane.name == "jane")
        #expect(jane.groups == ["devs"])
        #expect(jane.extra["authentication.kubernetes.io/credential-id"]?.first?.hasPrefix("X509SHA256=") == true)
        #expect(
            await authenticator.authenticate(request([("Authorization", "Bearer t0ken")]))
                == .user(UserInfo(name: "joe", uid: "7", groups: ["a", "b"])))
        #expect(
            await authenticator.authenticate(request([("authorization", "bearer abcdef.0123456789abcdef")]))
                == .user(UserInfo(name: "system:bootstrap:abcdef", groups: ["system:bootstrappers", "system:bootstrappers:x"])))
        #expect(
            await authenticator.authenticate(
                request([("Sec-WebSocket-Protocol", "v5.channel.k8s.io, base64url.bearer.authorization.k8s.io.dDBrZW4")]))
                == .user(UserInfo(name: "joe", uid: "7", groups: ["a", "b"])))
        for bad in ["Bearer nothing", "Bearer abcdef.0123456789abcdeX", "Bearer abcdef.0123456789abcde0"] {
            #expect(await authenticator.authenticate(request([("Authorization", bad)])) == .invalid("invalid bearer token"))
        }
        #expect(await authenticator.authenticate(request()) == .unknown)
        #expect(await authenticator.authenticate(request([("Authorization", "Basic YTpi")])) == .unknown)
        guard case .invalid = await authenticator.authenticate(request(certificates: stranger)) else {
            Issue.record("a stranger's certificate was taken")
            return
        }
        // A good token counts also beside a certificate that is good for nothing here.
        #expect(
            await authenticator.authenticate(request([("Authorization", "Bearer t0ken")], certificates: stranger))
                == .user(UserInfo(name: "joe", uid: "7", groups: ["a", "b"])))
    }

    @Test("a token review tells whose a token is")
    func review() async throws {
        let fixture = try Fixture()
        let authenticator = try RequestAuthenticator(
            clientAuthorities: [], tokens: [ServiceAccountTokenSource(try fixture.tokens())], environment: .fixed(now))
        let review = TokenReview(authenticator, audiences: [ServiceAccountTokens.defaultIssuer])
        let token = try #require(try await fixture.issue(#"{"audiences":["vault"]}"#)["status"]["token"].string)
        func ask(_ spec: Value) async throws -> Value {
            try await review.create(["spec": spec], VirtualRequest(user: .anonymous))["status"]
        }
        let good = try await ask(["token": .string(token), "audiences": ["vault", "other"]])
        #expect(good["authenticated"] == true)
        #expect(good["audiences"] == ["vault"])
        #expect(good["user"]["username"] == "system:serviceaccount:a:s")
        #expect(good["user"]["groups"].array?.last == "system:authenticated")
        #expect(try await ask(["token": .string(token)])["authenticated"].isNull)
        #expect(try await ask(["token": "x"])["error"] == "invalid bearer token")
        await #expect(throws: Status.self) { try await ask([:]) }
    }
}
