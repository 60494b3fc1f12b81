import Archiving
import CatalogueStore
import SohoaTesting
import Testing

@testable import WebInterface

@Suite struct RevisionClockTests {
    @Test func whatOthersChangeIsSeenAfterAWhileAndOwnChangesAtOnce() throws {
        let tester = try SiteTester()
        let catalogue = tester.archive.catalogue
        let clock = RevisionClock(patience: .seconds(3_600))
        let before = try clock.revision(of: catalogue, changes: 0)
        try tester.add(SampleDocument.make(["Xây dựng"]), file: 1)
        #expect(try clock.revision(of: catalogue, changes: 0) == before)
        let after = try clock.revision(of: catalogue, changes: 1)
        #expect(after != before)
        #expect(try clock.revision(of: catalogue, changes: 1) == after)
    }

    @Test func withoutPatienceEveryChangeIsSeen() throws {
        let tester = try SiteTester()
        let catalogue = tester.archive.catalogue
        let clock = RevisionClock(patience: .zero)
        let before = try clock.revision(of: catalogue, changes: 0)
        try tester.add(SampleDocument.make(["Xây dựng"]), file: 1)
        #expect(try clock.revision(of: catalogue, changes: 0) != before)
    }
}
