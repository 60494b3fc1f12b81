/// Offices that sign documents and the words of authority before them, from `offices.tsv`.
///
/// Decree 30/2020/NĐ-CP, Article 13 and Appendix I, II.7.
struct SigningOffices: Sendable {
    private enum Part: String {
        case office, authority
    }

    /// The offices by name.
    let table: PhraseTable
    /// The words of authority before an office, as they are abbreviated: "kt" of "KT.".
    let authorities: Set<String>
    /// The offices in capitals, with their letters alone.
    private let spelled: [(name: String, letters: [UInt8])]

    /// Reads the rows: name, whether it is an office or an authority, and what it means.
    init(_ rows: [LexiconRow]) throws(LexiconError) {
        var offices: [String] = []
        var authorities: Set<String> = []
        for row in rows {
            let phrase = try row.phrase()
            switch try row.word(1, as: Part.self) {
            case .office: offices.append(row.name)
            case .authority: authorities.insert(phrase.tokens.first ?? "")
            }
        }
        table = PhraseTable(offices)
        self.authorities = authorities
        spelled = offices.map { ($0.uppercased(), Self.letters(of: $0)) }
    }

    /// The deputy of an office in capitals: "PHÓ CHỦ TỊCH" of "CHỦ TỊCH"; nil for no known office.
    func deputy(of office: String) -> String? {
        if office == "BỘ TRƯỞNG" { return "THỨ TRƯỞNG" }
        let deputy = "PHÓ " + office
        return spelled.contains { $0.name == deputy } ? deputy : nil
    }

    /// The office that some letters were read from, of those that `names` holds or all.
    ///
    /// 20 % of the letters may be wrong, 35 % where `names` narrows the choice; the nearest
    /// must be nearer than any other.
    func nearest(to text: String, among names: [String]? = nil) -> String? {
        let letters = Self.letters(of: text)
        guard (5...40).contains(letters.count) else { return nil }
        let candidates = names.map { $0.map { ($0, Self.letters(of: $0)) } } ?? spelled
        var best: (name: String, distance: Int)?
        var isSingle = true
        for (name, wanted) in candidates {
            let limit = min(best?.distance ?? .max, wanted.count * (names == nil ? 20 : 35) / 100)
            guard let distance = editDistance(letters, wanted, atMost: limit) else { continue }
            isSingle = best?.distance != distance || best?.name == name
            if distance <= best?.distance ?? .max { best = (name, distance) }
        }
        return isSingle ? best?.name : nil
    }

    /// The letters of a text without marks, case and blanks.
    private static func letters(of text: String) -> [UInt8] {
        text.unicodeScalars.filter(\.isLetter)
            .map { UInt8(truncatingIfNeeded: $0.foldedForComparing.value) }
    }
}
