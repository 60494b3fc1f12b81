import CatalogueStore
import DocumentModel
import Foundation

/// Makes an archive of very many documents and takes the time of what is asked of it
/// (Benchmarks/README.md).
@main
struct CatalogueBenchmark {
    private let path: String
    private let lines: String
    private let count: Int

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let count = Int(arguments[3]) else {
            print("catalogue-benchmark CATALOGUE LINES.txt DOCUMENTS")
            exit(1)
        }
        let lines = try String(contentsOfFile: arguments[2], encoding: .utf8)
        let benchmark = CatalogueBenchmark(path: arguments[1], lines: lines, count: count)
        try benchmark.make()
        try benchmark.ask()
    }

    private func make() throws {
        let catalogue = try Catalogue(path: path)
        guard let today = CivilDate("2026-06-15") else { return }
        // What an earlier run has made stays.
        let known = try catalogue.statistics(today: today).documents
        guard known < count else { return }
        var archive = SyntheticArchive(text: lines, seed: UInt64(known))
        var tasks = 0
        var inside = Duration.zero
        for start in stride(from: known + 1, through: count, by: 250) {
            let batch = (start..<min(start + 250, count + 1)).map { number in
                let digits = String(number, radix: 16)
                let sha = String(repeating: "0", count: 64 - digits.count) + digits
                let document = archive.document(number)
                tasks += document.converted.record.tasks.count
                return (
                    file: OfferedFile(path: "/in/\(number).pdf", sha256: sha, size: 1),
                    document: document
                )
            }
            let begin = ContinuousClock.now
            try catalogue.keepAll(batch)
            inside += begin.duration(to: .now)
            if start % 5_000 < 250 { FileHandle.standardError.write(Data("\(start) ".utf8)) }
        }
        let seconds = inside / .seconds(1)
        print(
            "ingest: \(count - known) documents, \(tasks) tasks in \(Int(seconds)) s: "
                + "\(Int(Double(count - known) / seconds)) documents, \(Int(Double(tasks) / seconds)) tasks a second"
        )
    }

    private func ask() throws {
        guard let today = CivilDate("2026-06-15") else { return }
        let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
        let opening = ContinuousClock.now
        let catalogue = try Catalogue(path: path, access: .read)
        print("size: \(size >> 20) MiB, opened in \(opening.duration(to: .now))")
        var questions = Questions(archive: SyntheticArchive(text: lines, seed: 2))
        print("| asked | times | median ms | 95 % | longest | 95 % of a core | which |")
        print("|---|---|---|---|---|---|---|")
        let page = PageRequest(limit: 50)
        for (name, queries) in questions.searches {
            var timing = Timing("search: \(name)")
            for query in queries {
                try timing.measure(query) {
                    _ = try catalogue.search(SearchQuery(parsing: query), today: today)
                }
            }
            print(timing.line)
        }
        let orders: [ListOrder.Key] = [.due, .date, .grade, .issuer]
        for (name, queries) in questions.lists {
            var tasks = Timing("tasks: \(name)")
            var deadlines = Timing("deadlines: \(name)")
            for (index, query) in queries.enumerated() {
                let order = ListOrder(orders[index % orders.count])
                try tasks.measure("\(query) by \(order.key)") {
                    _ = try catalogue.tasks(
                        SearchQuery(parsing: query), order: order, page: page, today: today)
                }
                try deadlines.measure("\(query) by \(order.key)") {
                    _ = try catalogue.deadlines(
                        SearchQuery(parsing: query), order: order, page: page, today: today)
                }
            }
            print(tasks.line)
            print(deadlines.line)
        }
        for subject in Catalogue.FacetSubject.allCases {
            var timing = Timing("facets of \(subject)")
            for query in questions.facets {
                try timing.measure(query) {
                    _ = try catalogue.facets(
                        of: subject, SearchQuery(parsing: query), today: today)
                }
            }
            print(timing.line)
        }
    }
}
