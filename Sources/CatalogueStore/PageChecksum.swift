import DocumentModel
/// What must stay of a page: its texts, so that a damaged database gives no wrong answer unseen.
enum PageChecksum {
    /// SHA-256 of the three texts, a missing one told apart from an empty one.
    static func of(raw: String, restored: String, human: String?) -> String {
        var digest = SHA256()
        for text in [raw, restored, human] {
            digest.update(with: text == nil ? [0] : [1])
            let bytes = Array((text ?? "").utf8)
            digest.update(with: Array("\(bytes.count) ".utf8))
            digest.update(with: bytes)
        }
        return digest.hexadecimal()
    }
}
