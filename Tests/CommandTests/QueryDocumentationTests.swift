import ArgumentParser
import CatalogueStore
import Presentation
import SohoaTesting
import Testing

@testable import sohoa

/// Holds docs/catalogue.md to what can be asked.
@Suite struct QueryDocumentationTests {
    private static let commands: [any ParsableCommand.Type] = [
        SearchCommand.self, ListCommand.self, ShowCommand.self, TasksCommand.self,
        DeadlinesCommand.self, TargetsCommand.self, ReferencesCommand.self, FacetsCommand.self,
        StatsCommand.self, SQLCommand.self,
    ]

    private let page: String

    init() throws {
        page = try Checkout.text(of: "docs/catalogue.md")
    }

    @Test func everyCommandAndFlagIsDescribed() throws {
        for command in Self.commands {
            let name = command.configuration.commandName ?? ""
            #expect(page.contains("`sohoa \(name)"), "\(name)")
            let help = Sohoa.helpMessage(for: command, columns: 200)
            let flags = Set(help.matches(of: /--[a-z][a-z-]+/).map { String($0.output) })
            #expect(flags.count >= 5)
            let missing = flags.subtracting(["--help", "--version"]).filter {
                !page.contains("`\($0)") && !page.contains(", \($0)")
            }
            #expect(missing == [], "\(name)")
        }
    }

    @Test func everyColumnIsDescribed() {
        #expect(
            CatalogueColumn.allCases.map(\.rawValue).filter { !page.contains("`\($0)`") } == [])
        #expect(
            StatisticsRow.Subject.allCases.map(\.rawValue).filter { !page.contains("`\($0)`") }
                == [])
    }

    @Test func everyKeyAndOrderIsDescribed() {
        for key in QueryKey.allCases {
            #expect(page.contains("`\(key.vietnamese):`, `\(key.rawValue):`"), "\(key)")
        }
        #expect(ListOrder.Key.allCases.filter { !page.contains("`\($0.rawValue)`") } == [])
        #expect(
            StatusCondition.allCases.filter { !page.contains("`\($0.rawValue)`") } == [])
    }

    @Test func theLimitsAreDescribed() {
        #expect(page.contains("\(SearchQuery.largestLength.formattedByHand) characters"))
        #expect(page.contains("\(SearchQuery.largestTermCount) words"))
        #expect(page.contains("\(QueryLimits().rows.formattedByHand) rows"))
        #expect(page.contains("\(QueryLimits.largestMemory >> 20) MB"))
        #expect(page.contains("\(QueryLimits.largestResult >> 20) MB"))
    }
}

extension Int {
    /// With a comma between thousands, as the documents write it.
    fileprivate var formattedByHand: String { Messages(language: .english).grouped(self) }
}
