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
        ("số 66.4/2025/NQ-CP", "66.4/2025/NQ-CP"), ("Luật số 64/2025/QHI5", "64/2025/QH15"),
        ("số 351/2017/UBTVQHl4", "351/2017/UBTVQH14"),
    ]
    /// Texts without a number.
    static let counterexamples = [
        "ngày 15/6/2025", "24/7", "tỷ lệ 1/5.000", "đồng/lượt/khách", "Đề án 06", "200-400mm",
        "trước ngày 01/6 và 15/11", "giai đoạn 2021-2025", "01/KH", "5G/IoT", "100/Giường",
        "QCVN 122:2024/BGTVT", "1.500/NQ-CP",
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
                || passage.scalars[start - 1] == ":" && start > 1
                    && passage.scalars[start - 2].isDigit
        {
            return nil
        }
        var scan = SymbolScan(passage: passage, position: tokens[token].range.upperBound)
        if let letter = scan.peek(), ("a"..."e").contains(letter), scan.peek(1) == "/" {
            scan.position += 1
        }
        // "66.4/2025/NQ-CP": resolutions of the Government that stand for laws are numbered so.
        if scan.peek() == ".", let part = scan.peek(1), part.isDigit, scan.peek(2) == "/",
            scan.peek(3)?.isDigit ?? false
        {
            scan.position += 2
        }
        guard let end = scan.slashForm() ?? scan.partyForm() else { return nil }
        range = start..<end
        text = Self.withAssemblyDigits(Self.withPlainLetters(passage.text(in: range)))
    }

    /// The number with digits after "QH": the National Assembly's term is read as letters, "QHI5".
    private static func withAssemblyDigits(_ text: String) -> String {
        guard let slash = text.lastIndex(of: "/") else { return text }
        let symbol = text[text.index(after: slash)...]
        guard let assembly = ["QH", "UBTVQH"].first(where: symbol.hasPrefix) else { return text }
        var term = symbol.dropFirst(assembly.count)
        // "QHI15": the engine wrote the 1 twice, as a letter and as itself.
        if term.count == 3, let first = term.first, lookalikes[first] == term.dropFirst().first {
            term = term.dropFirst()
        }
        let digits = term.compactMap { Self.lookalikes[$0] ?? ($0.isNumber ? $0 : nil) }
        guard (1...2).contains(term.count), digits.count == term.count else { return text }
        return text[...slash] + assembly + String(digits)
    }

    private static let lookalikes: [Character: Character] = [
        "I": "1", "l": "1", "|": "1", "O": "0", "o": "0", "S": "5", "B": "8", "Z": "2",
    ]
}
