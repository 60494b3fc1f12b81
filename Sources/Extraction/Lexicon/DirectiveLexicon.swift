/// What the extractor knows of the state's papers and bodies: the files of `Dictionaries/directives`.
///
/// Immutable: every reader that needs it is handed it.
public struct DirectiveLexicon: Sendable {
    /// The kinds of document.
    let kinds: DocumentKinds
    /// The offices that sign.
    let offices: SigningOffices
    /// The words that the names of units begin with.
    let units: UnitHeads
    /// The bodies known by name.
    let bodies: KnownBodies
    /// The provinces.
    let provinces: Provinces
    /// The abbreviations.
    let abbreviations: Abbreviations
    /// The nouns that numbers count or measure.
    let measures: Measures
    /// Personal names.
    let names: PersonalName

    /// Reads the files of the tables; a table without a file is empty.
    ///
    /// - Parameter files: The files; of a table's files a later one may replace rows of an earlier.
    /// - Throws: A ``LexiconError`` that names file and line.
    public init(parsing files: [LexiconFile]) throws(LexiconError) {
        func rows(_ table: LexiconFile.Table, _ width: Int) throws(LexiconError) -> [LexiconRow] {
            try LexiconRow.rows(of: files.filter { $0.table == table }, width: width)
        }
        kinds = try DocumentKinds(rows(.kinds, 3))
        offices = try SigningOffices(rows(.offices, 3))
        units = try UnitHeads(rows(.units, 2))
        bodies = try KnownBodies(rows(.bodies, 2))
        provinces = try Provinces(rows(.provinces, 4))
        abbreviations = try Abbreviations(rows(.abbreviations, 2))
        measures = try Measures(rows(.measures, 2))
        names = try PersonalName(rows(.families, 1))
    }
}
