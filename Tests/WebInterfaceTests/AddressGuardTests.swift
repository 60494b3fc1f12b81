import Testing

@testable import WebInterface

@Suite struct AddressGuardTests {
    @Test(arguments: [
        "/", "/documents", "/documents/1/pages/2/picture", "/documents?q=%C4%91%C3%B4", "/a.b/..c",
        "/documents?q=../..", "/documents/", "/a%20b", "/%E1%BB%9F", "/...",
    ])
    func addressesPass(address: String) {
        #expect(AddressGuard.isSound(address))
    }

    @Test(arguments: [
        "", "a", "*", "/..", "/../a", "/a/../b", "/a/..", "/./a", "/%2e%2e/a", "/%2E%2e%2fa",
        "/a%2f..%2fb", "/..%5ca", "/a%5Cb", "/a\\b", "/%00", "/a%0ab", "/%7F", "/%C2%80", "/%",
        "/%4",
        "/%zz", "/%c0%af", "/%ff", "/..%c0%af..", "/%ed%a0%80", "//a", "/a//b", "/đ", "/a b",
        "/a#b", "/a\u{0}", "/" + String(repeating: "a", count: 20_000),
    ])
    func othersAreRefused(address: String) {
        #expect(!AddressGuard.isSound(address))
    }
}
