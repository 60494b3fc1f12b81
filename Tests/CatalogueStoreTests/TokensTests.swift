import Testing

@testable import CatalogueStore

@Suite struct TokensTests {
    private static let start = Moment(seconds: 1_000_000)

    private func after(_ seconds: Int64) -> Moment {
        Moment(seconds: Self.start.seconds + seconds)
    }

    @Test func aTokenComesBackAsItWasMade() throws {
        let archive = try SampleArchive()
        try archive.catalogue.addAccount(
            name: "Lan", displayName: "Lan", passwordHash: "h", role: .reader)
        let made = try archive.catalogue.addToken(
            label: "Lịch của phòng", digest: "t", owner: "lan", scopes: [.calendar, .read],
            query: "đơn-vị:phòng", expires: after(600), at: Self.start)
        #expect(made.owner == "Lan")
        #expect(try archive.catalogue.tokens() == [made])
        #expect(try archive.catalogue.tokens(of: "LAN") == [made])
        #expect(try archive.catalogue.tokens(of: "minh") == [])
        var used = made
        used.lastUsed = after(5)
        #expect(try archive.catalogue.token(digest: "t", at: after(5)) == used)
        #expect(try archive.catalogue.token(digest: "t", at: after(64))?.lastUsed == after(5))
        #expect(try archive.catalogue.token(digest: "t", at: after(65))?.lastUsed == after(65))
        #expect(try archive.catalogue.token(digest: "u", at: after(5)) == nil)
        #expect(try archive.catalogue.token(digest: "t", at: after(600)) == nil)
    }

    @Test func aTokenThatWasTakenBackLetsNobodyIn() throws {
        let archive = try SampleArchive()
        let token = try archive.catalogue.addToken(
            label: "x", digest: "t", owner: nil, scopes: [.write])
        #expect(try archive.catalogue.token(digest: "t") != nil)
        try archive.catalogue.revokeToken(token.id, at: Self.start)
        #expect(try archive.catalogue.token(digest: "t") == nil)
        #expect(try archive.catalogue.tokens().map(\.revoked) == [Self.start])
        for id in [token.id, 99] {
            #expect(throws: CatalogueError(.notFound, detail: "token \(id)")) {
                try archive.catalogue.revokeToken(id)
            }
        }
    }

    @Test func theTokenOfADisabledAccountLetsNobodyIn() throws {
        let archive = try SampleArchive()
        try archive.catalogue.addAccount(
            name: "a", displayName: "A", passwordHash: "h", role: .reader)
        _ = try archive.catalogue.addToken(label: "x", digest: "t", owner: "a", scopes: [.read])
        var change = AccountChange()
        change.isDisabled = true
        try archive.catalogue.changeAccount(named: "a", change)
        #expect(try archive.catalogue.token(digest: "t") == nil)
    }

    @Test func whatIsNoTokenIsRefused() throws {
        let archive = try SampleArchive()
        let catalogue = archive.catalogue
        #expect(throws: PeopleRefusal.noScope.error) {
            _ = try catalogue.addToken(label: "x", digest: "t", owner: nil, scopes: [])
        }
        #expect(throws: PeopleRefusal.length.error) {
            _ = try catalogue.addToken(label: "", digest: "t", owner: nil, scopes: [.read])
        }
        #expect(throws: CatalogueError(.notFound, detail: "account")) {
            _ = try catalogue.addToken(label: "x", digest: "t", owner: "a", scopes: [.read])
        }
        #expect(try catalogue.tokens() == [])
    }
}
