import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct DiskRoomTests {
    @Test func aDiskWithRoomLacksNoneAndKeepsNothing() throws {
        let folder = try TemporaryFolder()
        #expect(!DiskRoom.isLacking(beside: "\(folder.path)/catalogue.sqlite"))
        #expect(try folder.names().isEmpty)
    }

    @Test func whatCannotBeMadeForAnotherReasonIsNoWantOfRoom() throws {
        let folder = try TemporaryFolder()
        #expect(!DiskRoom.isLacking(beside: "\(folder.path)/none/catalogue.sqlite"))
    }
}
