import Foundation
import GRDB
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct DurabilityTests {
    /// 2 is FULL: with NORMAL, a change may be gone after a cut of the power that was reported as made.
    @Test func aChangeIsOnTheDiskWhenItsCallReturns() throws {
        let archive = try SampleArchive()
        let mode = try archive.catalogue.database.writeWithoutTransaction {
            try Int.fetchOne($0, sql: "PRAGMA synchronous")
        }
        #expect(mode == 2)
    }
}
