import Testing

@testable import CatalogueStore

@Suite struct LocksTests {
    private func at(_ seconds: Int64) -> Moment { Moment(seconds: seconds) }

    @Test func aLockIsItsHoldersUntilItExpires() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let catalogue = archive.catalogue
        let lan = DocumentLock(holder: "lan", until: at(100))
        #expect(try catalogue.hold(1, by: "lan", for: 100, at: at(0)) == lan)
        #expect(try catalogue.hold(1, by: "minh", for: 500, at: at(50)) == lan)
        #expect(try catalogue.lock(of: 1, at: at(99)) == lan)
        #expect(try catalogue.lock(of: 2, at: at(99)) == nil)
        // Its holder keeps it longer.
        #expect(try catalogue.hold(1, by: "lan", for: 100, at: at(50)).until == at(150))
        #expect(try catalogue.lock(of: 1, at: at(150)) == nil)
        #expect(try catalogue.hold(1, by: "minh", for: 10, at: at(150)).holder == "minh")
    }

    @Test func onlyItsHolderLetsItGo() throws {
        let archive = try SampleArchive()
        try archive.addFour()
        let catalogue = archive.catalogue
        _ = try catalogue.hold(1, by: "lan", for: 100, at: at(0))
        try catalogue.letGo(1, by: "minh")
        #expect(try catalogue.lock(of: 1, at: at(1))?.holder == "lan")
        try catalogue.letGo(1, by: "lan")
        #expect(try catalogue.lock(of: 1, at: at(1)) == nil)
        #expect(throws: CatalogueError(.notFound, detail: "document 99")) {
            _ = try catalogue.hold(99, by: "lan", for: 1)
        }
    }
}
