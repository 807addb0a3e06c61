internal import NIOCore

/// Makes one flush of all that are asked for in one turn of the event loop, so that the frames of many streams share a TLS
/// record and a system call.
final class FlushCoalescer: ChannelOutboundHandler, @unchecked Sendable {
    // Unchecked because everything that changes is touched only on the channel's loop.
    typealias OutboundIn = ByteBuffer

    private var isPending = false
    private var context: ChannelHandlerContext?

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }
    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func flush(context: ChannelHandlerContext) {
        guard !isPending else { return }
        isPending = true
        context.eventLoop.execute { [self] in flushNow() }
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        flushNow()
        context.close(mode: mode, promise: promise)
    }

    private func flushNow() {
        guard isPending else { return }
        isPending = false
        context?.flush()
    }
}
