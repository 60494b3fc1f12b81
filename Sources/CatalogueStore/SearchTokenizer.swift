import GRDB

/// The index's words: each without marks, and at the same place once more with its marks.
///
/// What is typed without marks finds every form; a syllable typed with marks finds only itself, in
/// a phrase as well. Registered with SQLite under the name of `Schema`'s tables.
final class SearchTokenizer: FTS5CustomTokenizer {
    static let name = "sohoa"
    /// Before a word with its marks; no folded word begins with it.
    private static let sign = UInt8(ascii: "=")
    private static let isAtSamePlace: CInt = 1  // FTS5_TOKEN_COLOCATED
    private static let isDone: CInt = 0  // SQLITE_OK

    init(db: Database, arguments: [String]) throws {}

    func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization,
        pText: UnsafePointer<CChar>?, nText: CInt, tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let pText, nText > 0 else { return Self.isDone }
        let bytes = UnsafeRawBufferPointer(start: pText, count: Int(nText))
        let text = String(decoding: bytes, as: UTF8.self)
        // Bytes that are no UTF-8 would shift the places behind them.
        let length = CInt(bytes.count)
        var result = Self.isDone
        func give(_ word: [UInt8], flags: CInt, range: Range<Int>) {
            guard result == Self.isDone else { return }
            result = word.withUnsafeBufferPointer { buffer in
                buffer.withMemoryRebound(to: CChar.self) { word in
                    tokenCallback(
                        context, flags, word.baseAddress, CInt(word.count),
                        min(CInt(range.lowerBound), length), min(CInt(range.upperBound), length))
                }
            }
        }
        SearchToken.forEach(in: text.unicodeScalars) { token in
            let marked = token.marked.map { [Self.sign] + $0.utf8 }
            if tokenization.contains(.query), let marked {
                give(marked, flags: 0, range: token.range)
                return
            }
            give(Array(token.folded.utf8), flags: 0, range: token.range)
            if let marked, !tokenization.contains(.query) {
                give(marked, flags: Self.isAtSamePlace, range: token.range)
            }
        }
        return result
    }
}
