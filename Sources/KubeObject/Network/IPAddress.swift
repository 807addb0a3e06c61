/// An IPv4 or IPv6 address, without a zone.
public struct IPAddress: Sendable, Hashable, Comparable {
    public enum Family: Int, Sendable, Hashable, Comparable {
        case v4 = 32, v6 = 128

        /// Bits of an address.
        public var width: Int { rawValue }

        public static func < (left: Family, right: Family) -> Bool { left.rawValue < right.rawValue }
    }

    public let family: Family
    /// The address as a number; an IPv4 one in the low 32 bits.
    public let bits: UInt128

    /// Of an IPv4 family only the low 32 bits count.
    public init(family: Family, bits: UInt128) {
        self.family = family
        self.bits = family == .v4 ? bits & 0xFFFF_FFFF : bits
    }

    /// From 4 or 16 bytes in network order; nil of any other number.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.init(family: bytes.count == 4 ? .v4 : .v6, bits: bytes.reduce(0) { $0 << 8 | UInt128($1) })
    }

    /// Reads an address strictly: no zone, no leading zeros in IPv4.
    public init?(_ text: String) { self.init(text, allowsLeadingZeros: false) }

    /// Reads what old API fields take too: leading zeros in IPv4, and an IPv4-mapped IPv6 address is the IPv4 one.
    public init?(sloppy text: String) {
        guard let address = IPAddress(text, allowsLeadingZeros: true) else { return nil }
        self = address.isIPv4Mapped ? IPAddress(family: .v4, bits: address.bits) : address
    }

    private init?(_ text: String, allowsLeadingZeros: Bool) {
        let bytes = Array(text.utf8)
        guard bytes.count <= 64 else { return nil }
        if bytes.contains(UInt8(ascii: ":")) {
            guard let bits = Self.v6(bytes, allowsLeadingZeros) else { return nil }
            self.init(family: .v6, bits: bits)
        } else {
            guard let bits = Self.v4(bytes[...], allowsLeadingZeros) else { return nil }
            self.init(family: .v4, bits: bits)
        }
    }

    private static func v4(_ bytes: ArraySlice<UInt8>, _ allowsLeadingZeros: Bool) -> UInt128? {
        let parts = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bits: UInt128 = 0
        for part in parts {
            guard !part.isEmpty, part.count <= (allowsLeadingZeros ? 16 : 3),
                allowsLeadingZeros || part.count == 1 || part.first != UInt8(ascii: "0")
            else { return nil }
            var number = 0
            for byte in part {
                guard Names.isDigit(byte) else { return nil }
                number = number * 10 + Int(byte - UInt8(ascii: "0"))
                guard number <= 255 else { return nil }
            }
            bits = bits << 8 | UInt128(number)
        }
        return bits
    }

    private static func v6(_ bytes: [UInt8], _ allowsLeadingZeros: Bool) -> UInt128? {
        var groups: [UInt16] = []
        var gap: Int?
        var position = 0
        let colon = UInt8(ascii: ":")
        if bytes.starts(with: [colon, colon]) {
            gap = 0
            position = 2
        }
        while position < bytes.count {
            guard groups.count < 8 else { return nil }
            let end = bytes[position...].firstIndex(of: colon) ?? bytes.count
            let part = bytes[position..<end]
            if part.contains(UInt8(ascii: ".")) {
                guard end == bytes.count, groups.count <= 6, let address = v4(part, allowsLeadingZeros) else { return nil }
                groups += [UInt16(truncatingIfNeeded: address >> 16), UInt16(truncatingIfNeeded: address)]
                position = end
                break
            }
            guard (1...4).contains(part.count), let group = UInt16(String(decoding: part, as: UTF8.self), radix: 16),
                part.first != UInt8(ascii: "+")
            else { return nil }
            groups.append(group)
            position = end
            guard position < bytes.count else { break }
            position += 1
            guard position < bytes.count else { return nil }
            if bytes[position] == colon {
                guard gap == nil else { return nil }
                gap = groups.count
                position += 1
            }
        }
        if let gap {
            guard groups.count < 8 else { return nil }
            groups.insert(contentsOf: Array(repeating: 0, count: 8 - groups.count), at: gap)
        }
        guard groups.count == 8 else { return nil }
        return groups.reduce(0) { $0 << 16 | UInt128($1) }
    }

    public static func < (left: IPAddress, right: IPAddress) -> Bool {
        (left.family, left.bits) < (right.family, right.bits)
    }

    /// In network order.
    public var bytes: [UInt8] {
        stride(from: family.width - 8, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bits >> UInt128($0)) }
    }

    /// `::ffff:1.2.3.4`.
    public var isIPv4Mapped: Bool { family == .v6 && bits >> 32 == 0xFFFF }
    public var isUnspecified: Bool { bits == 0 }
    public var isLoopback: Bool { family == .v4 ? bits >> 24 == 127 : bits == 1 }
    public var isLinkLocal: Bool { family == .v4 ? bits >> 16 == 0xA9FE : bits >> 118 == 0xFE80 >> 6 }
    public var isMulticast: Bool { family == .v4 ? bits >> 28 == 0xE : bits >> 120 == 0xFF }
    public var isLinkLocalMulticast: Bool { family == .v4 ? bits >> 8 == 0xE00000 : bits >> 112 & 0xFF0F == 0xFF02 }

    /// The address `offset` further on, nil beyond the family's last.
    public func advanced(by offset: UInt128) -> IPAddress? {
        let (sum, overflow) = bits.addingReportingOverflow(offset)
        guard !overflow, family == .v6 || sum <= 0xFFFF_FFFF else { return nil }
        return IPAddress(family: family, bits: sum)
    }
}

extension IPAddress: CustomStringConvertible {
    /// The canonical form (RFC 5952 for IPv6).
    public var description: String {
        if family == .v4 { return Self.dotted(bits) }
        if isIPv4Mapped { return "::ffff:" + Self.dotted(bits & 0xFFFF_FFFF) }
        let groups = (0..<8).map { UInt16(truncatingIfNeeded: bits >> UInt128(112 - 16 * $0)) }
        var longest = 0..<0
        var start = 0
        while start < 8 {
            var end = start
            while end < 8, groups[end] == 0 { end += 1 }
            if end - start > max(longest.count, 1) { longest = start..<end }
            start = max(end, start + 1)
        }
        func text(_ groups: ArraySlice<UInt16>) -> String { groups.map { String($0, radix: 16) }.joined(separator: ":") }
        return longest.isEmpty ? text(groups[...]) : "\(text(groups[..<longest.lowerBound]))::\(text(groups[longest.upperBound...]))"
    }

    private static func dotted(_ bits: UInt128) -> String {
        "\(bits >> 24 & 255).\(bits >> 16 & 255).\(bits >> 8 & 255).\(bits & 255)"
    }
}
