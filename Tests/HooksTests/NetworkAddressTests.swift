import Testing

@testable import Hooks

@Suite("NetworkAddress")
struct NetworkAddressTests {
    @Test(arguments: [
        "127.0.0.1", "10.1.2.3", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.100.0.1", "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1", "fd00::1", "ff02::1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
        "2002:7f00:1::", "2001:db8::1", "[::1]",
    ])
    func `what is not out on the internet is told`(_ text: String) throws {
        #expect(try #require(NetworkAddress(text)).isPublic == false)
    }

    @Test(arguments: ["93.184.216.34", "172.32.0.1", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8", "[2a00::1]"])
    func `what is out there is public`(_ text: String) throws {
        #expect(try #require(NetworkAddress(text)).isPublic)
    }
}

@Suite("HookAddress")
struct HookAddressTests {
    @Test(
        arguments: [
            ("", .form), ("example.org", .form), ("ftp://example.org", .form), ("https://", .form),
            ("https://example.org/a#b", .form), ("https://exa mple.org", .form), ("http://example.org", .plain),
            ("https://user:word@example.org", .signIn), ("https://localhost/x", .inside),
            ("https://10.0.0.1/", .inside),
            ("https://[::1]/", .inside), ("https://printer.local/", .inside), ("https://intranet/", .inside),
            // Other ways to write 127.0.0.1.
            ("https://2130706433/", .inside), ("https://0x7f.1/", .inside), ("https://0177.0.0.1/", .inside),
            ("https://" + String(repeating: "a", count: 500) + ".org", .long),
        ] as [(String, HookAddress.Fault)])
    func `an address that is not called says why`(_ text: String, _ fault: HookAddress.Fault) {
        #expect(throws: fault) { try HookAddress(text, reach: .outside) }
    }

    @Test func `an address is called as it was written`() throws {
        #expect(
            try HookAddress("https://example.org:8443/in?x=1", reach: .outside).description
                == "https://example.org:8443/in?x=1")
        #expect(try HookAddress("http://127.0.0.1:9/in", reach: .anywhere).description == "http://127.0.0.1:9/in")
    }
}
