import DocumentModel

/// The document's own number in the head, after "Số:".
///
/// Numbers are often written by hand; what nobody can read is left out and the printed part kept.
struct OwnNumber: Sendable {
    /// Head lines, the number and its best possible grade.
    static let examples: [(line: String, number: String, grade: Grade)] = [
        ("Số: 07/KH-SXD An Giang, ngày 20 tháng 8 năm 2025", "07/KH-SXD", .a),
        ("Số 2788-TB/TU", "2788-TB/TU", .a), ("Số: 012/CT-UBND", "012/CT-UBND", .a),
        ("Số:       /KH-UBND", "/KH-UBND", .d), ("Số: 4Â9 /QĐ-UBND", "/QĐ-UBND", .d),
        ("Số: I59/KH-UBND", "159/KH-UBND", .c), ("Số: 66/2025/NQ-HĐND", "66/2025/NQ-HĐND", .a),
        ("Số : 12 /UBND-VX", "12/UBND-VX", .a), ("SỐ: 217/CĐ-TTg", "217/CĐ-TTg", .a),
        ("Sóz?4|/KH-SYT Kiên Giang", "/KH-SYT", .d),
    ]
    /// Lines without a number.
    static let counterexamples = ["SỞ XÂY DỰNG", "Số lượng: 05 bản", "Một số nhiệm vụ"]

    /// The number, without stray blanks.
    var text: String
    /// Its scalars in the line.
    var range: Range<Int>
    /// The first token of the line that belongs to it, the word "Số" included.
    var firstToken: Int
    /// The best grade that it can have.
    var best: Grade

    /// Reads the number of a head line.
    init?(in passage: Passage) {
        let tokens = passage.tokens
        let named = tokens.indices.first { tokens[$0].folded == "so" && tokens[$0].isCapitalized }
        // A hand that runs into the label spoils it too: "Sóz?4|/KH-SYT".
        let spoilt = tokens.first.map { $0.isCapitalized && $0.folded.hasPrefix("so") } ?? false
        guard let label = named ?? (spoilt && tokens[0].folded.count <= 4 ? 0 : nil) else {
            return nil
        }
        firstToken = label
        let last = min(tokens.count, label + 7)
        for token in label + 1..<max(last, label + 1) {
            guard let number = DocumentNumber(in: passage, at: token) else { continue }
            let isAlone = (label + 1..<token).allSatisfy { tokens[$0].kind == .mark }
            range = number.range
            if isAlone {
                text = number.identity
                best = .a
                return
            }
            let before = tokens[token - 1]
            if !tokens[token].followsBlank, token == label + 3 || token == label + 2,
                before.range.count == 1,
                "IlOo".unicodeScalars.contains(passage.scalars[before.range.lowerBound])
            {
                let digit =
                    "Il".unicodeScalars.contains(passage.scalars[before.range.lowerBound])
                    ? "1" : "0"
                text = digit + number.identity
                range = before.range.lowerBound..<number.range.upperBound
                best = .c
                return
            }
            break
        }
        for token in label + 1..<max(min(tokens.count, label + 9), label + 1) {
            let mark = tokens[token]
            guard mark.folded == "/" || mark.folded == "-" else { continue }
            let scan = SymbolScan(passage: passage, position: mark.range.lowerBound)
            guard let end = scan.slashForm() ?? scan.partyForm() else { continue }
            range = mark.range.lowerBound..<end
            text = passage.text(in: range).filter { $0 != " " }
            best = .d
            return
        }
        return nil
    }
}
