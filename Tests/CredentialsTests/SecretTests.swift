import Testing

@testable import Credentials

@Suite struct SecretTests {
    @Test func aSecretIsItsTextAndDiffersFromAnyOther() throws {
        let secret = Secret()
        #expect(secret.text.utf8.count == 43)
        #expect(secret.text.wholeMatch(of: /[A-Za-z0-9_-]+/) != nil)
        #expect(Secret().text != secret.text)
        let same = try #require(Secret(text: secret.text))
        #expect(same.matches(digest: secret.digest))
        #expect(!Secret().matches(digest: secret.digest))
        #expect(!secret.matches(digest: secret.text))
    }

    @Test func theDigestIsTheSHA256OfTheText() throws {
        let secret = try #require(Secret(text: String(repeating: "A", count: 43)))
        // printf 'A%.0s' $(seq 43) | sha256sum
        #expect(secret.digest == "0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a")
    }

    @Test(arguments: [
        "", "A", String(repeating: "A", count: 42), String(repeating: "A", count: 44),
        String(repeating: "A", count: 42) + "B", String(repeating: "+", count: 43),
        String(repeating: "Ậ", count: 43), String(repeating: "A", count: 43) + "=",
    ])
    func whatIsNoSecretIsNone(text: String) {
        #expect(Secret(text: text) == nil)
    }

    @Test func aSecretIsNotPrinted() {
        let secret = Secret()
        #expect(!"\(secret) \(String(reflecting: secret))".contains(secret.text))
    }

    @Test(
        arguments: [
            ([], ""), ([0], "AA"), ([255, 254], "__4"), ([0x14, 0xFB, 0x9C, 0x03], "FPucAw"),
        ] as [([UInt8], String)])
    func bytesAreWrittenAndReadBack(bytes: [UInt8], text: String) {
        #expect(Base64URL.text(of: bytes) == text)
        #expect(Base64URL.bytes(of: text) == bytes)
    }
}
