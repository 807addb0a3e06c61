import KubeObject
import Testing

@Suite("Addresses")
struct NetworkTests {
    @Test(
        "addresses are read and written in their canonical form",
        arguments: [
            ("10.0.0.1", "10.0.0.1"), ("0.0.0.0", "0.0.0.0"), ("::", "::"), ("::1", "::1"), ("2001:DB8:0:0:0:0:0:1", "2001:db8::1"),
            ("2001:db8::1:0:0:1", "2001:db8::1:0:0:1"), ("1:0:0:2:0:0:0:3", "1:0:0:2::3"), ("fe80::", "fe80::"),
            ("::ffff:1.2.3.4", "::ffff:1.2.3.4"),
            ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"), ("1:0:3:4:5:6:7:8", "1:0:3:4:5:6:7:8"), ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
        ])
    func addresses(text: String, canonical: String) throws {
        let address = try #require(IPAddress(text))
        #expect(address.description == canonical)
        #expect(IPAddress(bytes: address.bytes) == address)
    }

    @Test(
        "what is no address is refused",
        arguments: [
            "", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.", "1.2.3.4 ", "::1%eth0", ":::", "1::2::3", "1:2:3:4:5:6:7",
            "12345::", "g::",
            "1:2:3:4:5:6:7:8:9", "1:", ":1", "1.2.3.4::", "::1.2.3", "+1::", "1:2:3:4:5:6:7:1.2.3.4",
        ])
    func noAddress(text: String) { #expect(IPAddress(text) == nil) }

    @Test("old fields also take leading zeros and mapped addresses")
    func sloppy() {
        #expect(IPAddress(sloppy: "010.002.003.004")?.description == "10.2.3.4")
        #expect(IPAddress(sloppy: "::ffff:1.2.3.4")?.description == "1.2.3.4")
        #expect(CIDR(sloppy: "10.0.0.0/08")?.description == "10.0.0.0/8")
    }

    @Test("a range knows its ends and what is in it")
    func ranges() throws {
        let range = try #require(CIDR("192.168.1.77/26"))
        #expect(range.masked.description == "192.168.1.64/26")
        #expect(range.last.description == "192.168.1.127")
        #expect(range.count == 64)
        #expect(try range.contains(#require(IPAddress("192.168.1.100"))))
        #expect(try !range.contains(#require(IPAddress("192.168.1.128"))))
        #expect(try !range.contains(#require(IPAddress("::1"))))
        #expect(range.address(at: 63)?.description == "192.168.1.127")
        #expect(range.address(at: 64) == nil)
        #expect(try range.overlaps(#require(CIDR("192.168.0.0/16"))))
        #expect(try #require(CIDR("::/0")).contains(#require(IPAddress("ffff::"))))
        for bad in ["10.0.0.0", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/08", "10.0.0.0/-1", "::/129", "a/8"] { #expect(CIDR(bad) == nil) }
    }
}
