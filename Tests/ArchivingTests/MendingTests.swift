import CatalogueStore
import Foundation
import Ingestion
import SohoaTesting
import Testing

@testable import Archiving

/// That a damaged original never costs the good copy that is offered.
@Suite struct MendingTests {
    private static let settings = IngestSettings(ConversionSettings(), dictionary: nil)

    private func take(
        _ file: String, into archive: Archive
    ) throws -> (original: OriginalStore.Original, offer: Offer) {
        try Accession(archive: archive).take(
            file, as: file, settings: Self.settings, moves: true)
    }

    private func bytes(at path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: ["abd", "ab", "abcd", ""])
    func aDamagedOriginalIsReplacedByTheGoodFileBeforeThatIsTakenAway(damaged: String) throws {
        let folder = try TemporaryFolder()
        let archive = try Archive(path: "\(folder.path)/archive")
        let first = try take(try folder.write("abc", to: "a.txt"), into: archive)
        #expect(!first.original.isMended)
        let kept = archive.originals.path(of: first.original.sha256)
        try FileManager.default.removeItem(atPath: kept)
        try Data(damaged.utf8).write(to: URL(fileURLWithPath: kept))
        #expect(try archive.verify().map(\.kind) == [.changedOriginal])

        let again = try take(try folder.write("abc", to: "b.txt"), into: archive)
        #expect(again.original.isMended)
        #expect(again.offer == .duplicate(of: "\(folder.path)/a.txt"))
        #expect(bytes(at: kept) == "abc")
        #expect(try archive.originals.bytes(of: first.original.sha256) == Array("abc".utf8))
        #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/b.txt"))
        let mode = try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int
        #expect(mode.map { $0 & 0o222 } == 0)
        // The damaged one is no part of the archive, but it is not lost.
        #expect(try archive.originals.names() == [first.original.sha256])
        #expect(try archive.originals.leftovers().isEmpty)
        #expect(try archive.verify() == [])
        let aside = "\(Folder.parent(of: kept))/.\(first.original.sha256).damaged-"
        #expect(bytes(at: aside + "1") == damaged)

        #expect(try !take(try folder.write("abc", to: "c.txt"), into: archive).original.isMended)
        #expect(bytes(at: aside + "2") == nil)
        try FileManager.default.removeItem(atPath: kept)
        try Data("again".utf8).write(to: URL(fileURLWithPath: kept))
        #expect(try take(try folder.write("abc", to: "d.txt"), into: archive).original.isMended)
        #expect(bytes(at: aside + "1") == damaged)
        #expect(bytes(at: aside + "2") == "again")
    }

    @Test func aLinkInThePlaceOfAnOriginalIsReplacedAndWhatItPointsToIsLeftAlone() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive(path: "\(folder.path)/archive")
        let first = try archive.originals.take(try folder.write("abc", to: "a.txt"))
        let kept = archive.originals.path(of: first.sha256)
        try FileManager.default.removeItem(atPath: kept)
        // The inbox itself: were the link believed, --move would take away the last copy.
        let file = try folder.write("abc", to: "b.txt")
        try FileManager.default.createSymbolicLink(atPath: kept, withDestinationPath: file)
        #expect(try take(file, into: archive).original.isMended)
        #expect(!FileManager.default.fileExists(atPath: file))
        #expect(try archive.originals.bytes(of: first.sha256) == Array("abc".utf8))
    }

    @Test func whereItCannotBeMendedTheFileStays() throws {
        let folder = try TemporaryFolder()
        let archive = try Archive(path: "\(folder.path)/archive")
        let first = try archive.originals.take(try folder.write("abc", to: "a.txt"))
        let kept = archive.originals.path(of: first.sha256)
        try FileManager.default.removeItem(atPath: kept)
        try FileManager.default.createDirectory(
            atPath: kept + "/in the way", withIntermediateDirectories: true)
        let file = try folder.write("abc", to: "b.txt")
        let error = #expect(throws: ArchiveError.self) { try take(file, into: archive) }
        guard case .file(_, let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.reason == .unwritable)
        #expect(bytes(at: file) == "abc")
        #expect(try archive.originals.leftovers().isEmpty)
    }
}
