import Testing

import DocumentModel

/// The examples of FIPS 180-4 and the lengths around the edge of a block.
@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
        (
            String(repeating: "a", count: 64),
            "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"
        ),
        (
            String(repeating: "a", count: 100_000),
            "6d1cf22d7cc09b085dfc25ee1a1f3ae0265804c607bc2074ad253bcc82fd81ee"
        ),
    ])
    func itGivesThePublishedDigests(text: String, digest: String) {
        #expect(SHA256.hexadecimal(of: Array(text.utf8)) == digest)
    }

    @Test(arguments: [1, 7, 55, 56, 63, 64, 65, 1000])
    func piecesGiveTheSameAsTheWhole(length: Int) {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        var digest = SHA256()
        for start in stride(from: 0, to: bytes.count, by: length) {
            digest.update(with: Array(bytes[start..<min(start + length, bytes.count)]))
        }
        #expect(digest.hexadecimal() == SHA256.hexadecimal(of: bytes))
    }
}
