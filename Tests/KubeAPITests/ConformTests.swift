import KubeObject
import KubeSchema
import Testing

@testable import KubeAPI

@Suite("conforming decoded objects")
struct ConformTests {
    private func conform(_ kind: String, _ json: String, group: String = "", version: String = "v1") throws -> (Value, Schema.Findings) {
        let schema = try #require(Schema.builtIn(GroupVersionKind(group, version, kind)))
        let decoded = try JSON.decodeReportingDuplicates(json.utf8)
        var value = decoded.value
        var findings = Schema.Findings(duplicateFields: decoded.duplicateFields)
        schema.conform(&value, reporting: &findings)
        return (value, findings)
    }

    @Test(
        "values of a wrong type get Go's message",
        arguments: [
            ("ConfigMap", #"{"metadata":"a"}"#, "string into Go struct field ConfigMap.metadata of type v1.ObjectMeta"),
            ("ConfigMap", #"{"data":{"k":1}}"#, "number into Go struct field ConfigMap.data of type string"),
            ("ConfigMap", #"{"binaryData":{"k":5}}"#, "number into Go struct field ConfigMap.binaryData of type []uint8"),
            (
                "ConfigMap", #"{"metadata":{"labels":["x"]}}"#,
                "array into Go struct field ObjectMeta.metadata.labels of type map[string]string"
            ),
            (
                "ConfigMap", #"{"metadata":{"finalizers":"x"}}"#,
                "string into Go struct field ObjectMeta.metadata.finalizers of type []string"
            ),
            (
                "ConfigMap", #"{"metadata":{"creationTimestamp":5}}"#,
                "number into Go struct field ObjectMeta.metadata.creationTimestamp of type string"
            ),
            ("Pod", #"{"spec":{"containers":["c"]}}"#, "string into Go struct field PodSpec.spec.containers of type v1.Container"),
            (
                "Pod", #"{"spec":{"containers":[{"env":[{"value":true}]}]}}"#,
                "bool into Go struct field EnvVar.spec.containers.env.value of type string"
            ),
            (
                "Pod", #"{"spec":{"terminationGracePeriodSeconds":1.5}}"#,
                "number 1.5 into Go struct field PodSpec.spec.terminationGracePeriodSeconds of type int64"
            ),
            (
                "Pod", #"{"spec":{"terminationGracePeriodSeconds":3.0}}"#,
                "number 3.0 into Go struct field PodSpec.spec.terminationGracePeriodSeconds of type int64"
            ),
            (
                "Pod", #"{"spec":{"terminationGracePeriodSeconds":9223372036854775808}}"#,
                "number 9223372036854775808 into Go struct field PodSpec.spec.terminationGracePeriodSeconds of type int64"
            ),
            ("Pod", #"{"spec":{"priority":-2147483649}}"#, "number -2147483649 into Go struct field PodSpec.spec.priority of type int32"),
            ("Pod", #"{"spec":{"tolerations":{}}}"#, "object into Go struct field PodSpec.spec.tolerations of type []v1.Toleration"),
            ("Pod", #"{"spec":{"nodeSelector":"a=b"}}"#, "string into Go struct field PodSpec.spec.nodeSelector of type map[string]string"),
            (
                "Pod", #"{"spec":{"containers":[{"livenessProbe":{"tcpSocket":{"port":80.5}}}]}}"#,
                "number 80.5 into Go struct field TCPSocketAction.spec.containers.livenessProbe.ProbeHandler.tcpSocket.port of type int32"
            ),
            ("Pod", #"{"spec":{"restartPolicy":1}}"#, "number into Go struct field PodSpec.spec.restartPolicy of type v1.RestartPolicy"),
        ])
    func wrongTypes(_ kind: String, _ json: String, _ message: String) throws {
        let findings = try conform(kind, json).1
        #expect(findings.failure == "json: cannot unmarshal \(message)")
    }

    @Test(
        "quantities, times and base64 have messages of their own",
        arguments: [
            (
                "Pod", #"{"spec":{"containers":[{"resources":{"limits":{"cpu":true}}}]}}"#,
                "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
            ),
            (
                "ConfigMap", #"{"metadata":{"creationTimestamp":"yesterday"}}"#,
                #"parsing time "yesterday" as "2006-01-02T15:04:05Z07:00": cannot parse "yesterday" as "2006""#
            ),
            (
                "ConfigMap", #"{"metadata":{"creationTimestamp":"2020-13-01T00:00:00Z"}}"#,
                #"parsing time "2020-13-01T00:00:00Z": month out of range"#
            ),
            ("ConfigMap", #"{"binaryData":{"k":"_-_-"}}"#, "illegal base64 data at input byte 0"),
            ("ConfigMap", #"{"binaryData":{"k":"AAA"}}"#, "illegal base64 data at input byte 0"),
        ])
    func otherFailures(_ kind: String, _ json: String, _ message: String) throws {
        #expect(try conform(kind, json).1.failure == message)
    }

    @Test("the first failure counts, and makes a 400")
    func refusal() throws {
        let findings = try conform("Pod", #"{"bogus":1,"spec":{"nodeName":1,"hostNetwork":"x"}}"#).1
        #expect(
            findings.refusal(strictly: false, kind: "Pod", version: "v1")?.message
                == #"Pod in version "v1" cannot be handled as a Pod: json: cannot unmarshal number into Go struct field PodSpec.spec.nodeName of type string"#
        )
    }

    @Test("unknown and duplicate fields are reported in the text's order and dropped")
    func strict() throws {
        let (value, findings) = try conform(
            "Pod",
            #"{"kind":"Pod","kind":"Pod","metadata":{"name":"a","name":"b"},"spec":{"containers":[{"name":"c","imagee":"y","image":"x","image":"z","ports":[{"containerPort":80,"hostport":1}]}],"nodename":"n","bogus":{"deep":1}},"extra":true}"#
        )
        #expect(
            findings.strict == [
                #"duplicate field "kind""#, #"duplicate field "metadata.name""#, #"unknown field "spec.containers[0].imagee""#,
                #"duplicate field "spec.containers[0].image""#, #"unknown field "spec.containers[0].ports[0].hostport""#,
                #"unknown field "spec.nodename""#, #"unknown field "spec.bogus""#, #"unknown field "extra""#,
            ])
        #expect(findings.refusal(strictly: false, kind: "Pod", version: "v1")?.message == nil)
        #expect(findings.refusal(strictly: true, kind: "Pod", version: "v1")?.code == 400)
        #expect(value["extra"].isNull && value["spec"]["bogus"].isNull)
        #expect(value["spec"]["containers"][0]["ports"][0] == ["containerPort": 80])
    }

    @Test(
        "what comes out is what Go would write",
        arguments: [
            (
                "", "ConfigMap",
                #"{"metadata":{"name":"a","creationTimestamp":null,"labels":{}},"data":{"k":null,"a":"1"},"immutable":null}"#,
                #"{"metadata":{"name":"a"},"data":{"a":"1","k":""}}"#
            ),
            (
                "", "ConfigMap", #"{"binaryData":{"k":[1,2],"l":null},"metadata":{"ownerReferences":[null]}}"#,
                #"{"metadata":{"ownerReferences":[{"apiVersion":"","kind":"","name":"","uid":""}]},"binaryData":{"k":"AQI=","l":""}}"#
            ),
            ("", "Namespace", #"{"kind":"Namespace","status":null}"#, #"{"kind":"Namespace","metadata":{},"spec":{},"status":{}}"#),
            ("", "LimitRange", #"{"spec":{"limits":[]}}"#, #"{"metadata":{},"spec":{"limits":null}}"#),
            ("rbac.authorization.k8s.io", "Role", #"{"rules":[]}"#, #"{"metadata":{},"rules":null}"#),
            (
                "policy", "PodDisruptionBudget", "{}",
                #"{"metadata":{},"spec":{},"status":{"disruptionsAllowed":0,"currentHealthy":0,"desiredHealthy":0,"expectedPods":0}}"#
            ),
            (
                "", "PersistentVolumeClaim", #"{"spec":{"dataSource":{"name":"a","kind":"b"},"resources":{"requests":{"storage":0.5}}}}"#,
                #"{"metadata":{},"spec":{"resources":{"requests":{"storage":"500m"}},"dataSource":{"apiGroup":null,"kind":"b","name":"a"}},"status":{}}"#
            ),
        ])
    func zeroValues(_ group: String, _ kind: String, _ json: String, _ expected: String) throws {
        #expect(try conform(kind, json, group: group).0.description == expected)
    }

    @Test("pointers keep a zero that is set, other fields drop it")
    func pointers() throws {
        let (value, _) = try conform(
            "Pod",
            #"{"spec":{"containers":[],"terminationGracePeriodSeconds":0,"hostNetwork":false,"enableServiceLinks":false,"nodeName":""}}"#)
        #expect(
            value["spec"].description
                == #"{"containers":null,"terminationGracePeriodSeconds":0,"enableServiceLinks":false}"#)
    }

    @Test("conforming a second time changes nothing", arguments: ["Pod", "Service", "Node", "PersistentVolume", "Event"])
    func idempotent(_ kind: String) throws {
        let first = try conform(kind, "{}").0
        var second = first
        try #require(Schema.builtIn(GroupVersionKind("", "v1", kind))).conform(&second)
        #expect(first.description == second.description)
    }

    @Test("a custom resource definition's schemas may be booleans, lists and objects")
    func alternatives() throws {
        let json =
            #"{"spec":{"versions":[{"schema":{"openAPIV3Schema":{"properties":{"a":{"items":{"type":"string","odd":1},"additionalProperties":false,"default":null}}}}}]}}"#
        let (value, findings) = try conform("CustomResourceDefinition", json, group: "apiextensions.k8s.io")
        #expect(findings.strict.isEmpty && findings.failure == nil)
        let schema = value["spec"]["versions"][0]["schema"]["openAPIV3Schema"]["properties"]["a"]
        #expect(schema == ["items": ["type": "string"], "additionalProperties": false])
    }
}
