import ArgumentParser
import CatalogueStore
import Credentials
import Presentation
import SohoaTesting
import Testing

@testable import sohoa

/// Holds docs/people.md to what there is.
@Suite struct PeopleDocumentationTests {
    private let page: String

    init() throws {
        page = try Checkout.text(of: "docs/people.md")
    }

    @Test func everyCommandAndFlagIsDescribed() throws {
        let commands: [(name: String, type: any ParsableCommand.Type)] = [
            (UserAddCommand.fullName, UserAddCommand.self),
            (UserListCommand.fullName, UserListCommand.self),
            (UserSetCommand.fullName, UserSetCommand.self),
            (UserPasswordCommand.fullName, UserPasswordCommand.self),
            (TokenAddCommand.fullName, TokenAddCommand.self),
            (TokenListCommand.fullName, TokenListCommand.self),
            (TokenRevokeCommand.fullName, TokenRevokeCommand.self),
            (AuditCommand.fullName, AuditCommand.self),
        ]
        let tables = try Checkout.text(of: "docs/catalogue.md")
        for (name, type) in commands {
            #expect(page.contains("`sohoa \(name)"), "\(name)")
            let help = Sohoa.helpMessage(for: type, columns: 200)
            let flags = Set(help.matches(of: /--[a-z][a-z-]+/).map { String($0.output) })
            let missing = flags.subtracting(["--help", "--version"]).filter {
                !page.contains("`\($0)`") && !tables.contains("`\($0)`")
            }
            #expect(missing == [], "\(name)")
        }
    }

    @Test func everythingThatIsNamedIsDescribed() {
        #expect(Role.allCases.filter { !page.contains("| `\($0.rawValue)` |") } == [])
        #expect(TokenScope.allCases.filter { !page.contains("`\($0.rawValue)`") } == [])
        #expect(AuditAction.allCases.filter { !page.contains("`\($0.rawValue)`") } == [])
    }

    @Test func theLimitsAreDescribed() {
        #expect(page.contains("\(PasswordHash.lengths.lowerBound) to 1,024 bytes"))
        #expect(PasswordHash.lengths.upperBound == 1_024)
        #expect(page.contains("\(Catalogue.mostSavedSearches) searches"))
    }

    @Test(arguments: InterfaceLanguage.allCases)
    func everyRefusalIsSaidWithItsReasonAndCode(language: InterfaceLanguage) {
        for refusal in PeopleRefusal.allCases {
            let line = Messages(language: language).line(
                for: CatalogueError(.refused, detail: refusal.rawValue))
            #expect(line.contains("[\(refusal.rawValue), "))
            #expect(line.hasSuffix("1]\n"))
        }
    }
}
