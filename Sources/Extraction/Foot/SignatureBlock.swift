import DocumentModel
import Vietnamese

/// Reads authority, office and name from the lines of a signature block.
///
/// Decree 30/2020/NĐ-CP, Appendix I, II.7: "TM.", "KT.", "TL.", "TUQ.", "Q." stand before the office
/// on whose behalf somebody signs; the name is written in small letters.
struct SignatureBlock: Sendable {
    /// Blocks with authority, office and name; "" for none.
    static let examples: [(lines: [String], authority: String, position: String, name: String)] = [
        (
            ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Minh Khang"],
            "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Minh Khang"
        ),
        (
            ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Lê Văn Tám"], "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC",
            "Lê Văn Tám"
        ),
        (["CHỦ TỊCH", "Phạm Thị Hoa"], "", "CHỦ TỊCH", "Phạm Thị Hoa"),
        (
            ["TL. BỘ TRƯỞNG", "CHÁNH VĂN PHÒNG", "(đã ký)", "Vũ Đức Long"], "TL. BỘ TRƯỞNG",
            "CHÁNH VĂN PHÒNG", "Vũ Đức Long"
        ),
        (
            [
                "TM. BAN CHỈ ĐẠO", "PHÒNG CHỐNG TỘI PHẠM", "TRƯỞNG BAN", "PHÓ CHỦ TỊCH UBND TỈNH",
                "Hồ Văn Ba",
            ],
            "TM. BAN CHỈ ĐẠO PHÒNG CHỐNG TỘI PHẠM", "TRƯỞNG BAN PHÓ CHỦ TỊCH UBND TỈNH", "Hồ Văn Ba"
        ),
    ]

    /// Blocks that seals and signatures lie over, with authority, office and name as they were.
    static let damagedExamples:
        [(lines: [String], authority: String, position: String, name: String)] = [
            (
                ["TM. ỦY BAN NHÂN DÂN", "| KT. CHỦ TỊCH", "PHÓ CHỦ ICH", "Trần Minh Khang"],
                "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Minh Khang"
            ),
            (
                ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "⁄ 2", "W Trần Minh Khang"],
                "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Minh Khang"
            ),
            (
                ["I. Thủ TƯỚNG", "Do ý 7U TƯỚNG", "Trần Minh Khang"], "KT. THỦ TƯỚNG",
                "PHÓ THỦ TƯỚNG", "Trần Minh Khang"
            ),
            (
                ["KT. THỦ TƯỚNG", "PHÓ THỦ TƯỚNG W\\M/", "nguyễn Văn Khang"], "KT. THỦ TƯỚNG",
                "PHÓ THỦ TƯỚNG", "Nguyễn Văn Khang"
            ),
            (
                ["_KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH Wanì", "Trần Minh Khang"], "KT. CHỦ TỊCH",
                "PHÓ CHỦ TỊCH", "Trần Minh Khang"
            ),
            (["GIÁM ĐỐC", "guyên Hoài Nam"], "", "GIÁM ĐỐC", "Nguyễn Hoài Nam"),
        ]

    /// Who signed.
    private(set) var signer = Signer()

    /// One part of the block: its text, which may be mended, and the words that it was read from.
    private struct Part {
        var text: String
        var passage: Passage
        var best: Grade
    }

    /// Reads the lines from top to bottom.
    init(lines: [[SourceWord]], lexicon: DirectiveLexicon) {
        let passages = lines.map { Self.print(in: $0, lexicon) }.filter { !$0.isEmpty }
        var authority: [Part] = []
        var position: [Part] = []
        var name: Part?
        for (index, passage) in passages.enumerated() {
            let isLater = !authority.isEmpty || !position.isEmpty
            if let read = Self.name(passage, lexicon, isLater: isLater) {
                name = read
                continue
            }
            guard name == nil, passage.scalars.count >= 4 else { continue }
            let rest = passages[(index + 1)...]
            if let read = Self.authority(passage, before: rest, lexicon) {
                authority.append(read)
            } else if let read = Self.office(passage, under: authority.last?.text, lexicon) {
                position.append(read)
            } else if PrintedLine(words: passage.words, followsGap: false).isCapitals {
                let part = Part(text: passage.text, passage: passage, best: .c)
                if !authority.isEmpty, position.isEmpty {
                    authority.append(part)
                } else {
                    position.append(part)
                }
            }
        }
        // Who signs for somebody ("KT.") is his deputy (Decree 30/2020/NĐ-CP, Article 13).
        if position.isEmpty, let last = authority.last,
            let deputy = Self.deputy(under: last.text, lexicon)
        {
            position = [Part(text: deputy, passage: last.passage, best: .c)]
        }
        signer.authority = Self.value(authority)
        signer.position = Self.value(position)
        signer.name = Self.value(name.map { [$0] } ?? [])
    }

    /// The words of a line that are printed; strokes of a pen are read as marks and single letters.
    private static func print(in words: [SourceWord], _ lexicon: DirectiveLexicon) -> Passage {
        let passage = Passage(words.filter(isPrint).map(withoutStrokes))
        guard passage.words.count > 2, let first = passage.tokens.first, first.range.count == 1,
            passage.tokens.count > 1, passage.tokens[1].followsBlank
        else { return passage }
        let rest = Passage(Array(passage.words.dropFirst()))
        return lexicon.names.matches(rest) && !lexicon.names.isFamily(first.folded)
            ? rest : passage
    }

    /// A word without the strokes that stand at its beginning: "_KT.".
    private static func withoutStrokes(_ word: SourceWord) -> SourceWord {
        var word = word
        let scalars = word.text.unicodeScalars.drop { !$0.isLetter && !$0.isDigit && $0 != "(" }
        word.text = String(String.UnicodeScalarView(scalars))
        return word
    }

    /// Whether a word may belong to the block.
    private static func isPrint(_ word: SourceWord) -> Bool {
        let scalars = word.text.unicodeScalars
        return scalars.contains(where: \.isLetter)
            && !scalars.contains { "\\/|~^*=<>{}[]".unicodeScalars.contains($0) }
    }

    private static func value(_ parts: [Part]) -> Graded<String>? {
        guard let first = parts.first else { return nil }
        let words = Passage(parts.flatMap(\.passage.words))
        let best = parts.map(\.best).min() ?? first.best
        return words.graded(parts.map(\.text).joined(separator: " "), best: best)
    }

    /// An authority with its office; also where "KT" was lost, when the next line is the deputy's.
    private static func authority(
        _ passage: Passage, before rest: ArraySlice<Passage>, _ lexicon: DirectiveLexicon
    ) -> Part? {
        let tokens = passage.tokens
        guard tokens.count > 2, [".", ",", "-"].contains(tokens[1].folded) else { return nil }
        let isKnown = lexicon.offices.authorities.contains(tokens[0].folded)
        let office = passage.text(ofTokens: 2..<tokens.count)
        if isKnown {
            if PrintedLine(words: passage.words, followsGap: false).isCapitals {
                return Part(text: passage.text, passage: passage, best: .a)
            }
            guard let nearest = lexicon.offices.nearest(to: office) else { return nil }
            let word = passage.text(ofTokens: 0..<1).uppercased()
            return Part(text: word + ". " + nearest, passage: passage, best: .c)
        }
        guard tokens[0].range.count <= 2,
            let nearest = lexicon.offices.nearest(to: office),
            let deputy = lexicon.offices.deputy(of: nearest), let next = rest.first,
            lexicon.offices.nearest(to: next.text, among: [deputy]) != nil
                || next.text.uppercased().hasSuffix(nearest.split(separator: " ").last ?? "-")
        else { return nil }
        return Part(text: "KT. " + nearest, passage: passage, best: .c)
    }

    /// The office in a line, mended where it is nearly one.
    private static func office(
        _ passage: Passage, under authority: String?, _ lexicon: DirectiveLexicon
    ) -> Part? {
        let isCapitals = PrintedLine(words: passage.words, followsGap: false).isCapitals
        if let end = lexicon.offices.table.end(at: 0, in: passage),
            passage.tokens[..<end].allSatisfy(\.isUppercase)
        {
            let isPlain = passage.tokens[end...].allSatisfy { $0.kind == .word || $0.folded == "-" }
            if isCapitals, isPlain {
                return Part(text: passage.text, passage: passage, best: .a)
            }
            // What follows in small letters or with marks is the pen's.
            return Part(text: passage.text(ofTokens: 0..<end), passage: passage, best: .b)
        }
        if let authority, let name = deputy(under: authority, lexicon) {
            let isNear = lexicon.offices.nearest(to: passage.text, among: [name]) != nil
            let last = passage.tokens.last
            let endsAlike = last.map { $0.isUppercase && name.folded.hasSuffix($0.folded) }
            if isNear || endsAlike == true {
                return Part(text: name, passage: passage, best: .c)
            }
        }
        guard isCapitals, let nearest = lexicon.offices.nearest(to: passage.text) else {
            return nil
        }
        return Part(text: nearest, passage: passage, best: .c)
    }

    /// The deputy of the office that somebody signs for.
    private static func deputy(under authority: String, _ lexicon: DirectiveLexicon) -> String? {
        guard authority.hasPrefix("KT") else { return nil }
        let office = authority.dropFirst(2).drop { !$0.isLetter }
        return lexicon.offices.deputy(of: String(office))
    }

    private static func name(
        _ passage: Passage, _ lexicon: DirectiveLexicon, isLater: Bool
    ) -> Part? {
        if lexicon.names.matches(passage) {
            return Part(text: passage.text, passage: passage, best: .a)
        }
        if let mended = lexicon.names.mended(passage) {
            return Part(text: mended, passage: passage, best: .c)
        }
        guard isLater, looksLikeName(passage) else { return nil }
        return Part(text: passage.text, passage: passage, best: .c)
    }

    /// Two to five words with capitals of which the family name may be unknown or misread.
    private static func looksLikeName(_ passage: Passage) -> Bool {
        (2...5).contains(passage.tokens.count)
            && passage.tokens.allSatisfy { $0.kind == .word && $0.isCapitalized && !$0.isUppercase }
    }
}
