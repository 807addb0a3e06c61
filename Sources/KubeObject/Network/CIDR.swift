/// A range of addresses: `10.96.0.0/16`, `fd00::/64`.
public struct CIDR: Sendable, Hashable {
    /// The address as written; bits beyond the prefix may be set (`192.168.1.5/24`).
    public let address: IPAddress
    public let prefixLength: Int

    /// Nil where the prefix is longer than the address.
    public init?(_ address: IPAddress, prefixLength: Int) {
        guard (0...address.family.width).contains(prefixLength) else { return nil }
        self.address = address
        self.prefixLength = prefixLength
    }

    /// Reads `address/length` strictly: no leading zeros.
    public init?(_ text: String) {
        guard let (address, length) = Self.split(text), let address = IPAddress(address),
            length == "0" || !length.hasPrefix("0"), let length = Int(length)
        else { return nil }
        self.init(address, prefixLength: length)
    }

    /// Reads what old API fields take too: leading zeros, and IPv4-mapped IPv6 addresses.
    public init?(sloppy text: String) {
        guard let (address, length) = Self.split(text), let plain = IPAddress(sloppy: address), var length = Int(length) else { return nil }
        if plain.family == .v4, address.contains(":") {
            guard (96...128).contains(length) else { return nil }
            length -= 96
        }
        self.init(plain, prefixLength: length)
    }

    private static func split(_ text: String) -> (address: String, length: String)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...8).contains(parts[1].utf8.count), parts[1].utf8.allSatisfy(Names.isDigit) else { return nil }
        return (String(parts[0]), String(parts[1]))
    }

    public var family: IPAddress.Family { address.family }

    private var hostBits: UInt128 {
        let width = family.width - prefixLength
        return width == 128 ? .max : (1 << UInt128(width)) - 1
    }

    /// The first address: all bits beyond the prefix unset.
    public var network: IPAddress { IPAddress(family: family, bits: address.bits & ~hostBits) }
    /// The last address (of IPv4 the broadcast address).
    public var last: IPAddress { IPAddress(family: family, bits: address.bits | hostBits) }
    /// The same range written with its first address.
    public var masked: CIDR { CIDR(network, prefixLength: prefixLength) ?? self }
    /// Addresses in the range; of `::/0` one less than there are.
    public var count: UInt128 { hostBits == .max ? .max : hostBits + 1 }

    public func contains(_ other: IPAddress) -> Bool {
        other.family == family && other.bits & ~hostBits == network.bits
    }

    public func contains(_ other: CIDR) -> Bool {
        other.prefixLength >= prefixLength && contains(other.address)
    }

    public func overlaps(_ other: CIDR) -> Bool { contains(other.network) || other.contains(network) }

    /// The address at a place in the range, nil beyond its end.
    public func address(at offset: UInt128) -> IPAddress? {
        offset <= hostBits ? network.advanced(by: offset) : nil
    }
}

extension CIDR: CustomStringConvertible {
    public var description: String { "\(address)/\(prefixLength)" }
}
