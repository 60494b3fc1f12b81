import CatalogueStore
import Credentials
import Presentation
import Testing

/// What command and pages say of people.
@Suite struct PeopleMessagesTests {
    private let vietnamese = Messages(language: .vietnamese)
    private let english = Messages(language: .english)

    /// In both languages, each its own; none in both the same, and none taken for another.
    private func check<Value>(_ values: [Value], _ text: (Messages, Value) -> String) {
        let one = values.map { text(vietnamese, $0) }
        let other = values.map { text(english, $0) }
        #expect(Set(one).count == values.count && Set(other).count == values.count)
        #expect(Set(one).isDisjoint(with: other))
        #expect((one + other).allSatisfy { $0.first?.isUppercase == false })
    }

    @Test func rolesAndActionsHaveNamesOfTheirOwnInBothLanguages() {
        check(Role.allCases) { $0.name(of: $1) }
        check(AuditAction.allCases) { $0.name(of: $1) }
    }

    @Test func refusalsSayWhyAndWhatToDoInBothLanguages() {
        check(PeopleRefusal.allCases) { $0.text(for: $1) }
        let errors: [CredentialsError] = [.tooShort, .tooLong, .controlCharacter, .noMemory]
        check(errors) { $0.text(for: $1) }
        let texts =
            PeopleRefusal.allCases.map { english.text(for: $0) }
            + errors.map { english.text(for: $0) }
        #expect(texts.allSatisfy { $0.split(separator: ". ").count == 2 && $0.hasSuffix(".") })
    }

    @Test func theyNameTheLimits() {
        #expect(english.text(for: CredentialsError.tooShort).contains("8 characters"))
        #expect(vietnamese.text(for: CredentialsError.tooLong).contains("1.024 byte"))
        #expect(english.text(for: PeopleRefusal.tooMany).hasPrefix("200 searches"))
    }
}
