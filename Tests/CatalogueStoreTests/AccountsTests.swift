import Testing

@testable import CatalogueStore

@Suite struct AccountsTests {
    private func refusal(_ body: () throws -> Void) -> PeopleRefusal? {
        do {
            try body()
            return nil
        } catch {
            return (error as? CatalogueError)?.peopleRefusal
        }
    }

    @Test func anAccountIsKnownByItsNameWhateverItsCaseAndMarks() throws {
        let archive = try SampleArchive()
        let made = try archive.catalogue.addAccount(
            name: "Nguyễn.An", displayName: "Nguyễn Văn An", passwordHash: "h", role: .analyst,
            at: Moment(seconds: 0))
        #expect(made.name == "Nguyễn.An")
        #expect(made.created == Moment(seconds: 0))
        #expect(!made.seesSecret && !made.isDisabled)
        #expect(try archive.catalogue.account(named: "nguyen.an") == made)
        #expect(try archive.catalogue.account(named: "nguyen-an") == nil)
        #expect(try archive.catalogue.accounts() == [made])
        #expect(
            refusal {
                try archive.catalogue.addAccount(
                    name: "NGUYEN.AN", displayName: "x", passwordHash: "h", role: .reader)
            } == .nameTaken)
    }

    @Test(arguments: [
        "", "a b", "a/b", "a@b", "a\u{0}", "\u{301}", String(repeating: "a", count: 65),
    ])
    func whatIsNoNameIsRefused(name: String) throws {
        let archive = try SampleArchive()
        #expect(
            refusal {
                try archive.catalogue.addAccount(
                    name: name, displayName: "x", passwordHash: "h", role: .reader)
            } == .badName)
        #expect(try archive.catalogue.accounts() == [])
    }

    @Test(arguments: ["", String(repeating: "a", count: 201)])
    func aNameForPeopleHasALength(name: String) throws {
        let archive = try SampleArchive()
        #expect(
            refusal {
                try archive.catalogue.addAccount(
                    name: "a", displayName: name, passwordHash: "h", role: .reader)
            } == .length)
    }

    @Test func theLastAdministratorStaysOne() throws {
        let archive = try SampleArchive()
        let catalogue = archive.catalogue
        try catalogue.addAccount(
            name: "a", displayName: "A", passwordHash: "h", role: .administrator)
        try catalogue.addAccount(name: "b", displayName: "B", passwordHash: "h", role: .archivist)
        var demoted = AccountChange()
        demoted.role = .archivist
        var disabled = AccountChange()
        disabled.isDisabled = true
        for change in [demoted, disabled] {
            #expect(
                refusal { try catalogue.changeAccount(named: "a", change) } == .lastAdministrator)
        }
        #expect(try catalogue.account(named: "a")?.role == .administrator)
        var raised = AccountChange()
        raised.role = .administrator
        try catalogue.changeAccount(named: "b", raised)
        try catalogue.changeAccount(named: "a", disabled)
        #expect(refusal { try catalogue.changeAccount(named: "b", demoted) } == .lastAdministrator)
    }

    @Test func everythingOfAnAccountCanBeChanged() throws {
        let archive = try SampleArchive()
        try archive.catalogue.addAccount(
            name: "a", displayName: "A", passwordHash: "h", role: .reader)
        var change = AccountChange()
        change.displayName = "Bà A"
        change.role = .archivist
        change.passwordHash = "i"
        change.seesSecret = true
        change.isDisabled = true
        let changed = try archive.catalogue.changeAccount(named: "A", change)
        #expect(changed.displayName == "Bà A")
        #expect(changed.role == .archivist)
        #expect(changed.passwordHash == "i")
        #expect(changed.seesSecret && changed.isDisabled)
        #expect(try archive.catalogue.account(named: "a") == changed)
        #expect(try archive.catalogue.changeAccount(named: "a", AccountChange()) == changed)
        #expect(throws: CatalogueError(.notFound, detail: "account")) {
            try archive.catalogue.changeAccount(named: "x", change)
        }
    }

    @Test func eachRoleMayMoreThanThoseBefore() {
        #expect(Role.allCases == Role.allCases.sorted())
        #expect(Role.reader < .administrator)
    }
}
