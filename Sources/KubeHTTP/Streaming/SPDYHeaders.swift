internal import CZlib

/// The dictionary that SPDY/3 compresses header blocks with (SPDY draft 3.1, 2.6.10.1).
enum SPDYDictionary {
    private static let words = [
        "options", "head", "post", "put", "delete", "trace", "accept", "accept-charset", "accept-encoding", "accept-language",
        "accept-ranges", "age", "allow", "authorization", "cache-control", "connection", "content-base", "content-encoding",
        "content-language", "content-length", "content-location", "content-md5", "content-range", "content-type", "date", "etag",
        "expect", "expires", "from", "host", "if-match", "if-modified-since", "if-none-match", "if-range", "if-unmodified-since",
        "last-modified", "location", "max-forwards", "pragma", "proxy-authenticate", "proxy-authorization", "range", "referer",
        "retry-after", "server", "te", "trailer", "transfer-encoding", "upgrade", "user-agent", "vary", "via", "warning",
        "www-authenticate", "method", "get", "status", "200 OK", "version", "HTTP/1.1", "url", "public", "set-cookie", "keep-alive",
        "origin",
    ]
    private static let rest =
        "100101201202205206300302303304305306307402405406407408409410411412413414415416417502504505203 Non-Authoritative "
        + "Information204 No Content301 Moved Permanently400 Bad Request401 Unauthorized403 Forbidden404 Not Found500 Internal "
        + "Server Error501 Not Implemented503 Service UnavailableJan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec 00:00:00 Mon, "
        + "Tue, Wed, Thu, Fri, Sat, Sun, GMTchunked,text/html,image/png,image/jpg,image/gif,application/xml,application/xhtml+xml,"
        + "text/plain,text/javascript,publicprivatemax-age=gzip,deflate,sdchcharset=utf-8charset=iso-8859-1,utf-,*,enq=0."

    static let bytes: [UInt8] = words.flatMap { [0, 0, 0, UInt8($0.utf8.count)] + Array($0.utf8) } + Array(rest.utf8)
}

/// Decompresses the header blocks of one direction of a connection, which share one zlib stream.
final class SPDYHeaderDecoder {
    private let stream: UnsafeMutablePointer<z_stream>
    /// A block larger than this, decompressed, is refused.
    private static let maximumBlock = 64 << 10

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    func decode(_ block: [UInt8]) throws(SPDYFailure) -> [SPDYHeader] {
        try parse(inflate(block))
    }

    private func inflate(_ block: [UInt8]) throws(SPDYFailure) -> [UInt8] {
        var input = block
        var output: [UInt8] = []
        var isBad = false
        input.withUnsafeMutableBufferPointer { input in
            stream.pointee.next_in = input.baseAddress
            stream.pointee.avail_in = UInt32(input.count)
            var chunk = [UInt8](repeating: 0, count: 4096)
            while true {
                let (code, count) = chunk.withUnsafeMutableBufferPointer { chunk in
                    stream.pointee.next_out = chunk.baseAddress
                    stream.pointee.avail_out = UInt32(chunk.count)
                    return (CZlib.inflate(stream, Z_SYNC_FLUSH), chunk.count - Int(stream.pointee.avail_out))
                }
                output += chunk[..<count]
                if code == Z_NEED_DICT {
                    let dictionary = SPDYDictionary.bytes
                    isBad = inflateSetDictionary(stream, dictionary, UInt32(dictionary.count)) != Z_OK
                } else if code == Z_BUF_ERROR || (code == Z_OK && stream.pointee.avail_in == 0 && stream.pointee.avail_out > 0) {
                    break
                } else if code != Z_OK {
                    isBad = true
                }
                if output.count > Self.maximumBlock { isBad = true }
                if isBad { break }
            }
            stream.pointee.next_in = nil
        }
        if isBad { throw SPDYFailure("malformed header block") }
        return output
    }

    private func parse(_ bytes: [UInt8]) throws(SPDYFailure) -> [SPDYHeader] {
        var rest = bytes[...]
        func number() throws(SPDYFailure) -> Int {
            guard rest.count >= 4 else { throw SPDYFailure("truncated header block") }
            defer { rest = rest.dropFirst(4) }
            return rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        }
        func text() throws(SPDYFailure) -> String {
            let length = try number()
            guard rest.count >= length else { throw SPDYFailure("truncated header block") }
            defer { rest = rest.dropFirst(length) }
            return String(decoding: rest.prefix(length), as: UTF8.self)
        }
        var headers: [SPDYHeader] = []
        for _ in 0..<(try number()) {
            let name = try text()
            headers.append(SPDYHeader(name: name.lowercased(), value: try text()))
        }
        return headers
    }
}

/// Compresses the header blocks of one direction of a connection.
final class SPDYHeaderEncoder {
    private let stream: UnsafeMutablePointer<z_stream>

    init() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // A small window: our blocks are short and few.
        deflateInit2_(
            stream, Z_BEST_COMPRESSION, Z_DEFLATED, 11, 1, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        let dictionary = SPDYDictionary.bytes
        deflateSetDictionary(stream, dictionary, UInt32(dictionary.count))
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    func encode(_ headers: [SPDYHeader]) -> [UInt8] {
        var plain = SPDYFrame.bytes(UInt32(headers.count))
        for header in headers {
            for text in [header.name, header.value] {
                plain += SPDYFrame.bytes(UInt32(text.utf8.count))
                plain += text.utf8
            }
        }
        var output = [UInt8](repeating: 0, count: plain.count + 256)
        let count = plain.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.pointee.next_in = input.baseAddress
                stream.pointee.avail_in = UInt32(input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(output.count)
                deflate(stream, Z_SYNC_FLUSH)
                stream.pointee.next_in = nil
                return output.count - Int(stream.pointee.avail_out)
            }
        }
        return Array(output[..<count])
    }
}
