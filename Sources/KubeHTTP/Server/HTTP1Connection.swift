internal import NIOCore
internal import NIOHTTP1

/// One HTTP/1.1 connection: takes requests one after the other (what is pipelined waits), hands each to the handler with its
/// whole body, and writes the responses as bytes.
///
/// It does not parse: `HTTPRequestDecoder` before it does. After an upgrade it leaves the pipeline.
final class HTTP1Connection: ChannelInboundHandler, ChannelOutboundHandler, RemovableChannelHandler, @unchecked Sendable {
    // Unchecked because everything that changes is touched only on the channel's loop.
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private enum State {
        case idle
        case receiving(HTTPRequestHead, [UInt8])
        /// `isComplete`: the request's body has arrived to its end.
        case responding(Exchange, isComplete: Bool)
        /// The response was sent before the request had ended: reads on a while, so that the client gets to read it.
        case draining(rest: Int)
        case closed
    }

    private static let drainLimit = 16 << 20

    private let shared: LoopContext
    private let peer: HTTPRequest.Peer
    private var context: ChannelHandlerContext?
    private var state = State.idle
    private var pending: CircularBuffer<HTTPServerRequestPart> = []
    private var isReadHeld = false
    private var isQuiescing = false
    private var timer = LazyTimer()
    private var keepsAlive = true
    private var isBodyTimed = false
    private var isHead = false
    private var isChunked = false
    private var isHTTP10 = false
    private var share: BodyBudget.Share

    init(_ shared: LoopContext, peer: HTTPRequest.Peer) {
        self.shared = shared
        share = BodyBudget.Share(shared.bodies)
        self.peer = peer
    }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        wait(shared.configuration.headerTimeout)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer.cancel()
        self.context = nil
    }

    private func wait(_ duration: Duration) {
        timer.set(duration.timeAmount, on: shared.loop) { [weak self] in self?.timerFired() }
    }

    private func timerFired() {
        guard timer.isExpired(on: shared.loop, { [weak self] in self?.timerFired() }) else { return }
        if case .receiving = state {
            refuse(.requestTimeout, "the request's body took too long\n")
        } else {
            closeNow()
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        switch state {
        case .responding(let exchange, let isComplete):
            if isComplete {
                pending.append(part)
            } else if case .end = part {
                state = .responding(exchange, isComplete: true)
            }
        case .draining(let rest): drain(part, rest)
        case .idle, .receiving: take(part)
        case .closed: break
        }
    }

    /// What is not yet wanted stays in the socket.
    func read(context: ChannelHandlerContext) {
        if pending.isEmpty { context.read() } else { isReadHeld = true }
    }

    private func take(_ part: HTTPServerRequestPart) {
        switch (part, state) {
        case (.head(let head), _): begin(head)
        case (.body(let buffer), .receiving(let head, var body)):
            // Emptied first, so that appending does not copy.
            state = .idle
            let room = shared.configuration.maximumBodySize - body.count
            if buffer.readableBytes > room {
                body.append(contentsOf: buffer.readableBytesView.prefix(room))
                return dispatch(head, body, isTooLarge: true)
            }
            guard share.take(buffer.readableBytes) else {
                return refuse(.serviceUnavailable, "the server holds too many requests; try again\n")
            }
            body.append(contentsOf: buffer.readableBytesView)
            state = .receiving(head, body)
        case (.end, .receiving(let head, let body)): dispatch(head, body, isTooLarge: false)
        case (.body, _), (.end, _): break
        }
    }

    private func begin(_ head: HTTPRequestHead) {
        // After a request to upgrade the decoder reads no further, whatever comes of it.
        keepsAlive = head.isKeepAlive && !isQuiescing && !head.headers.contains(name: "upgrade")
        isHead = head.method == .HEAD
        isBodyTimed = false
        isHTTP10 = head.version == .http1_0
        state = .receiving(head, [])
        if let length = head.headers.first(name: "content-length").flatMap({ Int($0) }), length > 0 {
            if length > shared.configuration.maximumBodySize { return dispatch(head, [], isTooLarge: true) }
            state = .receiving(
                head,
                {
                    var body: [UInt8] = []; body.reserveCapacity(min(length, 1 << 16)); return body
                }())
        }
        if let expected = head.headers.first(name: "expect"), expected.lowercased() == "100-continue" {
            context?.writeAndFlush(wrapOutboundOut(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n")), promise: nil)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        // Only a request that does not arrive at once needs a timer.
        if case .receiving = state, !isBodyTimed {
            isBodyTimed = true
            wait(shared.configuration.bodyTimeout)
        }
        context.fireChannelReadComplete()
    }

    private func dispatch(_ head: HTTPRequestHead, _ body: [UInt8], isTooLarge: Bool) {
        timer.clear()
        if isTooLarge { keepsAlive = false }
        let exchange = Exchange(shared.loop, sink: self)
        state = .responding(exchange, isComplete: !isTooLarge)
        var request = HTTPRequest(method: head.method.rawValue, path: head.uri, headers: head.headers, body: body, peer: peer)
        if let mark = head.uri.utf8.firstIndex(of: UInt8(ascii: "?")) {
            request.path = String(head.uri[..<mark])
            request.query = String(head.uri[head.uri.utf8.index(after: mark)...])
        }
        request.isBodyTooLarge = isTooLarge
        exchange.start(request, shared)
    }

    private func drain(_ part: HTTPServerRequestPart, _ rest: Int) {
        switch part {
        case .body(let buffer) where buffer.readableBytes <= rest: state = .draining(rest: rest - buffer.readableBytes)
        default: closeNow()
        }
    }

    /// After a response: the next request, or the end.
    private func responseEnded() {
        guard case .responding(let exchange, let isComplete) = state else { return }
        exchange.end(cancelling: false)
        share.giveBack()
        guard isComplete else {
            state = .draining(rest: Self.drainLimit)
            return wait(.seconds(5))
        }
        guard keepsAlive, !isQuiescing else { return closeNow() }
        state = .idle
        while case .idle = state, let part = pending.popFirst() { takePending(part) }
        if case .idle = state { wait(shared.configuration.idleTimeout) }
        if isReadHeld, pending.isEmpty {
            isReadHeld = false
            context?.read()
        }
    }

    /// A waiting request's parts up to its end; the rest waits on.
    private func takePending(_ first: HTTPServerRequestPart) {
        take(first)
        while case .receiving = state, let part = pending.popFirst() { take(part) }
        if case .receiving = state {
            isBodyTimed = true
            wait(shared.configuration.bodyTimeout)
        }
    }

    private func closeNow() {
        if case .responding(let exchange, _) = state { exchange.end(cancelling: true) }
        state = .closed
        timer.cancel()
        context?.close(promise: nil)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if case .responding(let exchange, _) = state { exchange.becameWritable() }
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        if case .responding(let exchange, _) = state { exchange.end(cancelling: true) }
        state = .closed
        timer.cancel()
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent {
            isQuiescing = true
            if case .idle = state { closeNow() }
        }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch (error, state) {
        case (HTTPParserError.headerOverflow, .idle): refuse(.requestHeaderFieldsTooLarge, "the request's headers are too large\n")
        case (is HTTPParserError, .idle), (is HTTPParserError, .receiving): refuse(.badRequest, "400 Bad Request")
        default: closeNow()
        }
    }

    /// Answers a request that never reached the handler, and closes.
    private func refuse(_ status: HTTPResponseStatus, _ text: String) {
        keepsAlive = false
        isHead = false
        var buffer = headBuffer(
            HTTPResponse(status: Int(status.code), headers: ["content-type": "text/plain; charset=utf-8"]), length: text.utf8.count)
        buffer.writeString(text)
        context?.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
        // Closing with bytes unread would reset the connection, and take the answer away from the client.
        context?.close(mode: .output, promise: nil)
        state = .draining(rest: Self.drainLimit)
        wait(.seconds(1))
    }
}

extension HTTP1Connection: ExchangeSink {
    var isWritable: Bool { context?.channel.isWritable ?? false }

    func sendWhole(_ response: HTTPResponse, _ body: [UInt8]) {
        guard case .responding = state, let context else { return }
        var buffer = headBuffer(response, length: body.count)
        if !isHead { buffer.writeBytes(body) }
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
        responseEnded()
    }

    func sendHead(_ response: HTTPResponse) {
        guard case .responding = state, let context else { return }
        context.writeAndFlush(wrapOutboundOut(headBuffer(response, length: nil)), promise: nil)
    }

    func sendPart(_ bytes: [UInt8]) {
        guard case .responding = state, !bytes.isEmpty, !isHead, let context else { return }
        var buffer = context.channel.allocator.buffer(capacity: bytes.count + 16)
        if isChunked { buffer.writeString(String(bytes.count, radix: 16) + "\r\n") }
        buffer.writeBytes(bytes)
        if isChunked { buffer.writeStaticString("\r\n") }
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
    }

    func sendEnd() {
        guard case .responding = state, let context else { return }
        if isChunked, !isHead { context.writeAndFlush(wrapOutboundOut(ByteBuffer(staticString: "0\r\n\r\n")), promise: nil) }
        responseEnded()
    }

    func abort() { closeNow() }

    func upgrade(_ response: HTTPResponse) -> RawStream? {
        guard case .responding = state, let context else { return nil }
        context.writeAndFlush(wrapOutboundOut(headBuffer(response, length: nil)), promise: nil)
        let stream = RawStream(context.channel)
        let pipeline = context.pipeline.syncOperations
        state = .closed
        timer.cancel()
        _ = context.channel.setOption(.allowRemoteHalfClosure, value: true)
        do {
            try pipeline.addHandler(stream)
            // The decoder passes on what it has not parsed when it goes, and this handler must be gone by then.
            let decoder = try pipeline.context(handlerType: ByteToMessageHandler<HTTPRequestDecoder>.self)
            pipeline.removeHandler(self, promise: nil)
            pipeline.removeHandler(context: decoder, promise: nil)
        } catch {
            context.close(promise: nil)
            return nil
        }
        return stream
    }

    /// The response's head as bytes. A `length` of nil is a body of unknown length.
    private func headBuffer(_ response: HTTPResponse, length: Int?) -> ByteBuffer {
        let status = HTTPResponseStatus(statusCode: response.status)
        let capacity = 256 + (length ?? 0) + response.headers.count * 48
        var buffer = context?.channel.allocator.buffer(capacity: capacity) ?? ByteBuffer()
        buffer.writeStaticString("HTTP/1.1 ")
        buffer.writeString(String(response.status))
        buffer.writeStaticString(" ")
        buffer.writeString(status.reasonPhrase)
        buffer.writeStaticString("\r\n")
        var hasDate = false
        for (name, value) in response.headers {
            switch name.utf8.count {
            case 4 where name.lowercased() == "date": hasDate = true
            case 14 where name.lowercased() == "content-length", 17 where name.lowercased() == "transfer-encoding": continue
            default: break
            }
            buffer.writeString(name)
            buffer.writeStaticString(": ")
            buffer.writeString(Self.safe(value))
            buffer.writeStaticString("\r\n")
        }
        if !hasDate {
            buffer.writeStaticString("Date: ")
            buffer.writeString(shared.dateHeader)
            buffer.writeStaticString("\r\n")
        }
        writeFraming(response, length, status, &buffer)
        buffer.writeStaticString("\r\n")
        return buffer
    }

    private func writeFraming(_ response: HTTPResponse, _ length: Int?, _ status: HTTPResponseStatus, _ buffer: inout ByteBuffer) {
        isChunked = false
        if response.status == 101 { return }
        if status.mayHaveResponseBody {
            if let length {
                buffer.writeStaticString("Content-Length: ")
                buffer.writeString(String(length))
                buffer.writeStaticString("\r\n")
            } else if isHTTP10 {
                keepsAlive = false
            } else {
                isChunked = true
                buffer.writeStaticString("Transfer-Encoding: chunked\r\n")
            }
        }
        if !keepsAlive || isQuiescing {
            keepsAlive = false
            buffer.writeStaticString("Connection: close\r\n")
        } else if isHTTP10 {
            buffer.writeStaticString("Connection: keep-alive\r\n")
        }
    }

    /// A header value can't end its line early.
    private static func safe(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return value }
        return String(decoding: value.utf8.map { $0 == 10 || $0 == 13 ? 32 : $0 }, as: UTF8.self)
    }
}
