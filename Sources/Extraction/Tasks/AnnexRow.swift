import DocumentModel

/// A row of an annexed table of tasks.
struct AnnexRow: Sendable {
    /// The number of the part it stands in.
    var section = ""
    /// What is to be done.
    var statement: [SourceWord] = []
    /// Who must do it.
    var lead: [SourceWord] = []
    /// Who must help.
    var support: [SourceWord] = []
    /// When it is due.
    var deadline: [SourceWord] = []

    /// The task that the row orders; nil where it names nobody.
    func task(number: Int, lexicon: DirectiveLexicon) -> DirectiveTask? {
        let passage = Passage(statement)
        guard passage.tokens.count >= 3, !lead.isEmpty else { return nil }
        let due = Passage(deadline)
        return DirectiveTask(
            id: "PL.\(number)", section: section, item: String(number), statement: passage.text,
            lead: Self.units(lead, lexicon), support: Self.units(support, lexicon),
            deadlines: due.isEmpty
                ? [] : DeadlineReader().labelledDeadlines(in: due, tokens: 0..<due.tokens.count),
            grade: min(.b, Grade(certainty: passage.certainty())),
            evidence: passage.evidence() + Passage(lead).evidence() + due.evidence())
    }

    private static func units(_ words: [SourceWord], _ lexicon: DirectiveLexicon) -> [String] {
        let passage = Passage(words)
        guard
            let list = UnitList(
                in: passage, tokens: 0..<passage.tokens.count, isWhole: true, lexicon: lexicon)
        else { return [] }
        return list.units.map(passage.text(in:))
    }
}
