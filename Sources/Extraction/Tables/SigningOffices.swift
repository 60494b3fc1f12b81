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
    }
}
