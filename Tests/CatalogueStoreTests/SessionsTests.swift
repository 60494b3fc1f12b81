import GRDB
import Testing

@testable import CatalogueStore

@Suite struct SessionsTests {
    private static let start = Moment(seconds: 1_000_000)

    private func after(_ seconds: Int64) -> Moment {
        Moment(seconds: Self.start.seconds + seconds)
    }

    private func archive() throws -> SampleArchive {
        let archive = try SampleArchive()
        for name in ["lan", "minh"] {
            try archive.catalogue.addAccount(
                name: name, displayName: name, passwordHash: "h", role: .reader)
        }
        try archive.catalogue.openSession(
            digest: "d1", of: "Lan", for: 600, address: "10.0.0.1", at: Self.start)
        return archive
    }

    @Test func aSessionIsFoundByItsDigestUntilItExpires() throws {
        let archive = try archive()
        let session = try #require(try archive.catalogue.session(digest: "d1", at: after(1)))
        #expect(session.account.name == "lan")
        #expect(session.address == "10.0.0.1")
        #expect(session.created == Self.start)
        #expect(session.expires == after(600))
        #expect(try archive.catalogue.session(digest: "d1", at: after(599)) != nil)
        #expect(try archive.catalogue.session(digest: "d1", at: after(600)) == nil)
        #expect(try archive.catalogue.session(digest: "d2", at: after(1)) == nil)
    }

    @Test(arguments: [(59, 0), (60, 60), (61, 61)] as [(Int64, Int64)])
    func aSessionIsNotedAsSeenOnceAMinute(seconds: Int64, seen: Int64) throws {
        let archive = try archive()
        _ = try archive.catalogue.session(digest: "d1", at: after(seconds))
        #expect(
            try archive.catalogue.sessions(of: "lan", at: after(seconds)).map(\.lastSeen)
                == [after(seen)])
    }

    @Test func whatHasExpiredIsRemovedWhenTheNextOneBegins() throws {
        let archive = try archive()
        try archive.catalogue.openSession(digest: "d2", of: "minh", for: 60, at: after(600))
        let digests = try archive.catalogue.read {
            try $0.values(String.self, "SELECT digest FROM session")
        }
        #expect(digests == ["d2"])
    }

    @Test func sessionsEndByThemselvesOneByOneOrTogether() throws {
        let archive = try archive()
        let catalogue = archive.catalogue
        for digest in ["d2", "d3"] {
            try catalogue.openSession(digest: digest, of: "lan", for: 600, at: Self.start)
        }
        try catalogue.openSession(digest: "m", of: "minh", for: 600, at: Self.start)
        try catalogue.closeSession(digest: "d2")
        #expect(try catalogue.sessions(of: "lan", at: after(1)).map(\.digest) == ["d1", "d3"])
        try catalogue.closeSessions(of: "LAN", except: "d3")
        #expect(try catalogue.sessions(of: "lan", at: after(1)).map(\.digest) == ["d3"])
        try catalogue.closeSessions(of: "lan")
        #expect(try catalogue.sessions(of: "lan", at: after(1)) == [])
        #expect(try catalogue.session(digest: "m", at: after(1)) != nil)
    }

    @Test(arguments: [true, false])
    func aNewPasswordOrBeingDisabledEndsThem(isDisabled: Bool) throws {
        let archive = try archive()
        try archive.catalogue.openSession(digest: "m", of: "minh", for: 600, at: Self.start)
        var change = AccountChange()
        if isDisabled { change.isDisabled = true } else { change.passwordHash = "i" }
        try archive.catalogue.changeAccount(named: "lan", change)
        #expect(try archive.catalogue.session(digest: "d1", at: after(1)) == nil)
        #expect(try archive.catalogue.session(digest: "m", at: after(1)) != nil)
    }

    @Test func anotherChangeLeavesThem() throws {
        let archive = try archive()
        var change = AccountChange()
        change.role = .archivist
        try archive.catalogue.changeAccount(named: "lan", change)
        #expect(
            try archive.catalogue.session(digest: "d1", at: after(1))?.account.role == .archivist)
    }

    @Test func whoIsDisabledOrUnknownBeginsNone() throws {
        let archive = try archive()
        var change = AccountChange()
        change.isDisabled = true
        try archive.catalogue.changeAccount(named: "lan", change)
        #expect(throws: PeopleRefusal.disabled.error) {
            try archive.catalogue.openSession(digest: "d", of: "lan", for: 60)
        }
        #expect(throws: CatalogueError(.notFound, detail: "account")) {
            try archive.catalogue.openSession(digest: "d", of: "x", for: 60)
        }
    }
}
