/// A document's number and symbol as cited or printed in the head.
///
/// Decree 30/2020/NĐ-CP, Article 15 and Appendix I, II.3; papers of the Party put the kind before
/// the slash ("57-NQ/TW"), legal norms have the year ("30/2020/NĐ-CP", "33/2024/QH15").
struct DocumentNumber: Sendable, Hashable {
    /// Texts and the number that stands first in them.
    static let examples: [(text: String, number: String)] = [
        ("Kế hoạch số 22/KH-UBND ngày", "22/KH-UBND"), ("Nghị quyết số 57-NQ/TW", "57-NQ/TW"),
        ("Nghị định số 30/2020/NĐ-CP", "30/2020/NĐ-CP"), ("Luật số 33/2024/QH15;", "33/2024/QH15"),
        ("số 351/2017/UBTVQH14 ngày", "351/2017/UBTVQH14"), ("10-CTr/TU", "10-CTr/TU"),
        ("Văn bản số 787/C06-P3 ngày", "787/C06-P3"), ("Quyết định 1229/QĐ-UBND", "1229/QĐ-UBND"),
        ("(Nghị quyết 214/NQ-CP);", "214/NQ-CP"), ("số 2595/BTTTT - CBC ngày", "2595/BTTTT - CBC"),
        ("số 22/KH- UBND ngày", "22/KH- UBND"), ("số 15-CV/TU.", "15-CV/TU"),
        ("số 04/QĐ-BCĐ138", "04/QĐ-BCĐ138"), ("Số: 1236a/UBND-VX", "1236a/UBND-VX"),
        ("số 12/UBND-VX, ngày", "12/UBND-VX"), ("số 05/BNV ngày", "05/BNV"),
    ]
    /// Texts without a number.
    static let counterexamples = [
        "ngày 15/6/2025", "24/7", "tỷ lệ 1/5.000", "đồng/lượt/khách", "Đề án 06", "200-400mm",
        "trước ngày 01/6 và 15/11", "giai đoạn 2021-2025", "01/KH", "5G/IoT", "100/Giường",
    ]

    /// The number as printed, with its stray blanks.
    var text: String
    /// Its place in the scalars of the passage.
    var range: Range<Int>

    /// The number without blanks, by which two mentions are the same.
    var identity: String { text.filter { $0 != " " } }

    /// The number with its Đ written one way: engines read it as the Icelandic Ð, or as both.
    private static func withPlainLetters(_ text: String) -> String {
        var letters: [Character] = []
        for letter in text {
            let plain: Character = letter == "Ð" ? "Đ" : letter
            if plain != "Đ" || letters.last != "Đ" { letters.append(plain) }
        }
        return String(letters)
    }

    /// The first number from an offset on.
    static func first(in passage: Passage, from offset: Int = 0) -> DocumentNumber? {
        var token = passage.token(from: offset)
        while token < passage.tokens.count {
            if let number = DocumentNumber(in: passage, at: token) { return number }
            token += 1
        }
        return nil
    }

    /// Reads the number that begins at a token.
    init?(in passage: Passage, at token: Int) {
        let tokens = passage.tokens
        guard tokens[token].kind == .number, tokens[token].folded.count <= 5 else { return nil }
        let start = tokens[token].range.lowerBound
        if start > 0, !tokens[token].followsBlank,
            "/-.,".unicodeScalars.contains(passage.scalars[start - 1])
        {
            return nil
        }
        var scan = SymbolScan(passage: passage, position: tokens[token].range.upperBound)
        if let letter = scan.peek(), ("a"..."e").contains(letter), scan.peek(1) == "/" {
            scan.position += 1
        }
        guard let end = scan.slashForm() ?? scan.partyForm() else { return nil }
        range = start..<end
        text = Self.withPlainLetters(passage.text(in: range))
    }
}
