import ArgumentParser
import CatalogueStore
import Ingestion

/// The flags that say which documents or tasks are meant.
struct FilterFlags: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Words to look for, and conditions such as năm:2025 (docs/catalogue.md).",
            valueName: "words"))
    var words: [String] = []

    @Option(help: ArgumentHelp("Number and symbol, or a part of them.", valueName: "07/KH-SXD"))
    var number: [String] = []

    @Option(help: ArgumentHelp("The kind of document, or its abbreviation.", valueName: "name"))
    var kind: [String] = []

    @Option(help: ArgumentHelp("Words of the issuing body's name.", valueName: "name"))
    var issuer: [String] = []

    @Option(help: ArgumentHelp("Words of the place in the dateline.", valueName: "name"))
    var place: [String] = []

    @Option(help: ArgumentHelp("The document's date.", valueName: "2025-03..2025-06"))
    var date: [String] = []

    @Option(help: ArgumentHelp("The year of the document's date.", valueName: "2023..2025"))
    var year: [String] = []

    @Option(
        help: ArgumentHelp("Words of the name of a unit that leads or helps.", valueName: "name"))
    var unit: [String] = []

    @Option(help: ArgumentHelp("Words of the name of a unit that leads.", valueName: "name"))
    var lead: [String] = []

    @Option(help: ArgumentHelp("Words of the name of a unit that helps.", valueName: "name"))
    var support: [String] = []

    @Option(help: ArgumentHelp("When a task is due.", valueName: "2026-06..2026-09"))
    var due: [String] = []

    @Option(help: ArgumentHelp("open, ongoing, done or overdue.", valueName: "status"))
    var status: [String] = []

    @Flag(help: "Not done, and the day has passed.")
    var overdue = false

    @Option(help: ArgumentHelp("Grades: A, C,D or B..D.", valueName: "grades"))
    var grade: [String] = []

    @Flag(help: "Documents that are held because they are secret, too.")
    var held = false

    /// What is asked for.
    func query() throws(UsageError) -> SearchQuery {
        var query = SearchQuery(parsing: words.joined(separator: " ").composed)
        let conditions: [(QueryKey, [String])] = [
            (.number, number), (.kind, kind), (.issuer, issuer), (.place, place), (.date, date),
            (.year, year), (.unit, unit), (.lead, lead), (.support, support), (.due, due),
            (.status, status), (.grade, grade),
        ]
        for (key, values) in conditions {
            for value in values where !key.add(value.composed, to: &query.filter) {
                throw .condition(key, value)
            }
        }
        if overdue { query.filter.statuses.insert(.overdue) }
        query.filter.includesHeld = held
        return query
    }
}
