internal import NIOCore
internal import NIOHPACK
internal import NIOHTTP1
internal import NIOHTTP2

/// One HTTP/2 stream: one request and its response.
final class HTTP2Stream: ChannelInboundHandler, @unchecked Sendable {
    // Unchecked because everything that changes is touched only on the channel's loop.
    typealias InboundIn = HTTP2Frame.FramePayload
    typealias OutboundOut = HTTP2Frame.FramePayload

    private enum State {
        case idle
        case receiving(HTTPRequest)
        case responding(Exchange)
        case closed
    }

    private let shared: LoopContext
    private let peer: HTTPRequest.Peer
    private var context: ChannelHandlerContext?
    private var state = State.idle
    private var isRequestComplete = false
    private var isHead = false
    private var timer = LazyTimer()
    private var share: BodyBudget.Share

    init(_ shared: LoopContext, peer: HTTPRequest.Peer) {
        self.shared = shared
        share = BodyBudget.Share(shared.bodies)
        self.peer = peer
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer.cancel()
        self.context = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .headers(let headers): receive(headers.headers, isLast: headers.endStream)
        case .data(let data):
            guard case .byteBuffer(let buffer) = data.data else { return }
            receive(buffer, isLast: data.endStream)
        default: break
        }
    }

    private func receive(_ headers: HPACKHeaders, isLast: Bool) {
        if isLast { isRequestComplete = true }
        switch state {
        case .idle:
            guard let request = request(headers) else { return reset() }
            isHead = request.method == "HEAD"
            state = .receiving(request)
            let length = headers.first(name: "content-length").flatMap { Int($0) } ?? 0
            if length > shared.configuration.maximumBodySize { return dispatch(isTooLarge: true) }
            if isLast { return dispatch(isTooLarge: false) }
            timer.set(shared.configuration.bodyTimeout.timeAmount, on: shared.loop) { [weak self] in self?.timerFired() }
        case .receiving where isLast: dispatch(isTooLarge: false)
        case .receiving, .responding, .closed: break
        }
    }

    private func receive(_ buffer: ByteBuffer, isLast: Bool) {
        if isLast { isRequestComplete = true }
        guard case .receiving(var request) = state else { return }
        // Emptied first, so that appending does not copy.
        state = .idle
        let room = shared.configuration.maximumBodySize - request.body.count
        let isTooLarge = buffer.readableBytes > room
        guard share.take(min(room, buffer.readableBytes)) else {
            send(HTTPResponse(status: 503), Array("the server holds too many requests; try again\n".utf8))
            return end()
        }
        request.body.append(contentsOf: buffer.readableBytesView.prefix(room))
        state = .receiving(request)
        if isTooLarge || isLast { dispatch(isTooLarge: isTooLarge) }
    }

    private func request(_ headers: HPACKHeaders) -> HTTPRequest? {
        var method = ""
        var target = ""
        var fields: [(String, String)] = []
        fields.reserveCapacity(headers.count)
        for header in headers {
            switch header.name {
            case ":method": method = header.value
            case ":path": target = header.value
            case ":authority": fields.append(("host", header.value))
            case ":scheme": break
            case "connection", "upgrade", "transfer-encoding", "keep-alive": return nil
            default: fields.append((header.name, header.value))
            }
        }
        guard !method.isEmpty, method != "CONNECT", target.utf8.first == UInt8(ascii: "/") || target == "*" else { return nil }
        var request = HTTPRequest(method: method, path: target, headers: HTTPHeaders(fields), peer: peer)
        if let mark = target.utf8.firstIndex(of: UInt8(ascii: "?")) {
            request.path = String(target[..<mark])
            request.query = String(target[target.utf8.index(after: mark)...])
        }
        return request
    }

    private func dispatch(isTooLarge: Bool) {
        guard case .receiving(var request) = state else { return }
        timer.cancel()
        request.isBodyTooLarge = isTooLarge
        let exchange = Exchange(shared.loop, sink: self)
        state = .responding(exchange)
        exchange.start(request, shared)
    }

    private func timerFired() {
        guard timer.isExpired(on: shared.loop, { [weak self] in self?.timerFired() }) else { return }
        send(HTTPResponse(status: 408), Array("the request's body took too long\n".utf8))
        end()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if case .responding(let exchange) = state { exchange.becameWritable() }
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if case .responding(let exchange) = state { exchange.end(cancelling: true) }
        state = .closed
        timer.cancel()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { reset() }

    private func reset() {
        if case .responding(let exchange) = state { exchange.end(cancelling: true) }
        state = .closed
        timer.cancel()
        context?.close(promise: nil)
    }

    /// After the whole response.
    private func end() {
        if case .responding(let exchange) = state { exchange.end(cancelling: false) }
        state = .closed
        // The client still sends: say that nobody listens. Otherwise the stream is over by itself.
        if !isRequestComplete { context?.close(promise: nil) }
    }
}

extension HTTP2Stream: ExchangeSink {
    var isWritable: Bool { context?.channel.isWritable ?? false }

    func sendWhole(_ response: HTTPResponse, _ body: [UInt8]) {
        guard case .responding = state else { return }
        send(response, body)
        end()
    }

    private func send(_ response: HTTPResponse, _ body: [UInt8]) {
        guard let context else { return }
        let mayHaveBody = HTTPResponseStatus(statusCode: response.status).mayHaveResponseBody
        let headers = headers(response, length: mayHaveBody ? body.count : nil)
        let isEmpty = body.isEmpty || isHead || !mayHaveBody
        context.write(wrapOutboundOut(.headers(.init(headers: headers, endStream: isEmpty))), promise: nil)
        if !isEmpty {
            context.write(wrapOutboundOut(.data(.init(data: .byteBuffer(ByteBuffer(bytes: body)), endStream: true))), promise: nil)
        }
        context.flush()
    }

    func sendHead(_ response: HTTPResponse) {
        guard case .responding = state, let context else { return }
        context.writeAndFlush(wrapOutboundOut(.headers(.init(headers: headers(response, length: nil)))), promise: nil)
    }

    func sendPart(_ bytes: [UInt8]) {
        guard case .responding = state, !bytes.isEmpty, !isHead, let context else { return }
        context.writeAndFlush(wrapOutboundOut(.data(.init(data: .byteBuffer(ByteBuffer(bytes: bytes))))), promise: nil)
    }

    func sendEnd() {
        guard case .responding = state, let context else { return }
        context.writeAndFlush(wrapOutboundOut(.data(.init(data: .byteBuffer(ByteBuffer()), endStream: true))), promise: nil)
        end()
    }

    func abort() { reset() }

    func upgrade(_ response: HTTPResponse) -> RawStream? {
        sendWhole(HTTPResponse(status: 400), Array("this request needs an upgrade, which HTTP/2 does not have\n".utf8))
        return nil
    }

    private func headers(_ response: HTTPResponse, length: Int?) -> HPACKHeaders {
        var headers = HPACKHeaders()
        headers.reserveCapacity(response.headers.count + 3)
        headers.add(name: ":status", value: String(response.status))
        var hasDate = false
        for (name, value) in response.headers {
            let name = Self.lowercase(name)
            switch name {
            case "connection", "transfer-encoding", "content-length", "keep-alive", "upgrade": continue
            case "date": hasDate = true
            default: break
            }
            headers.add(name: name, value: value)
        }
        if !hasDate { headers.add(name: "date", value: shared.dateHeader) }
        if let length { headers.add(name: "content-length", value: String(length), indexing: .nonIndexable) }
        return headers
    }

    private static func lowercase(_ name: String) -> String {
        name.utf8.contains { $0 >= 65 && $0 <= 90 } ? name.lowercased() : name
    }
}
