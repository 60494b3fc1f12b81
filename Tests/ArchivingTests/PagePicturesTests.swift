import CatalogueStore
import Dispatch
import Foundation
import Ingestion
import SohoaTesting
import Synchronization
import Testing

@testable import Archiving

@Suite struct PagePicturesTests {
    /// A PNG file of one white pixel.
    private static let pixel =
        Data(
            base64Encoded:
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsjzjgwAAAABJ"
                + "RU5ErkJggg==") ?? Data()

    /// An archive that knows a file of which nothing was read yet, and workers written in shell.
    private struct Setting: ~Copyable {
        let folder: TemporaryFolder
        let archive: Archive
        let sha256: String

        init() throws {
            let folder = try TemporaryFolder()
            let (archive, sha256) = try Self.archive(in: folder.path)
            self.init(folder, archive, sha256)
        }

        private init(_ folder: consuming TemporaryFolder, _ archive: Archive, _ sha256: String) {
            self.folder = folder
            self.archive = archive
            self.sha256 = sha256
        }

        private static func archive(in folder: String) throws -> (Archive, String) {
            let path = "\(folder)/a.tif"
            try Data("abc".utf8).write(to: URL(fileURLWithPath: path))
            let archive = try Archive(path: "\(folder)/archive")
            let original = try archive.originals.take(path)
            _ = try archive.catalogue.offer(
                OfferedFile(path: "/in/a.tif", sha256: original.sha256, size: 3), settings: "{}")
            return (archive, original.sha256)
        }

        /// A worker that opens anything, and then runs a script and gives the picture of a page.
        func drawing(page: Int = 1, _ bytes: Data = pixel, after script: String = ":") throws
            -> WorkerCommand
        {
            let opened = #"{"opened":{"pageCount":9,"mayHaveText":false}}"#
            let picture =
                #"{"picture":{"page":\#(page),"bytes":"\#(bytes.base64EncodedString())"}}"#
            for (name, reply) in [("opened", opened), ("picture\(page)", picture)] {
                let length = reply.utf8.count
                try folder.write(
                    [0, 0, UInt8(length >> 8), UInt8(length & 255)] + Array(reply.utf8), to: name)
            }
            return running(
                """
                take() {
                    set -- $(dd bs=1 count=4 2>/dev/null | od -An -tu1)
                    [ $# -eq 4 ] || exit 0
                    dd bs=1 count=$(( ($3 << 8) + $4 )) of=/dev/null 2>/dev/null
                }
                cd "\(folder.path)"
                take; cat opened; take; echo x >> made; \(script); cat picture\(page); take
                """)
        }

        func running(_ script: String) -> WorkerCommand {
            WorkerCommand(executable: "/bin/sh", arguments: ["-c", script])
        }

        /// How many pictures were made.
        func countMade() throws -> Int {
            FileManager.default.fileExists(atPath: "\(folder.path)/made")
                ? try folder.read("made").count / 2 : 0
        }

        /// The names in the folder of pictures.
        func kept() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: "\(archive.path)/pictures").sorted()
        }

        func reason(_ worker: WorkerCommand, within time: Duration = .seconds(20))
            -> FailureReason?
        {
            let pictures = PagePictures(archive: archive, worker: worker, within: time)
            let error = #expect(throws: ArchiveError.self) {
                try pictures.picture(of: sha256, page: 1, width: 800, includesHeld: true)
            }
            guard case .file(_, let failure) = error else { return nil }
            return failure.reason
        }
    }

    @Test func aPictureIsMadeOnceAndKept() throws {
        let setting = try Setting()
        let worker = try setting.drawing()
        let pictures = PagePictures(archive: setting.archive, worker: worker)
        let picture = try pictures.picture(
            of: setting.sha256, page: 1, width: 800, includesHeld: true)
        #expect(picture.bytes == [UInt8](Self.pixel))
        #expect(picture.mediaType == "image/png")
        #expect((picture.width, picture.height) == (1, 1))
        // The next of the widths is the same picture, and another process finds it too.
        #expect(
            try pictures.picture(of: setting.sha256, page: 1, width: 161, includesHeld: true)
                == picture)
        let others = PagePictures(archive: setting.archive, worker: worker)
        #expect(
            try others.picture(of: setting.sha256, page: 1, width: 500, includesHeld: true)
                == picture)
        #expect(try setting.countMade() == 1)
        #expect(try setting.kept() == ["\(setting.sha256)-1-800"])
        _ = try pictures.picture(of: setting.sha256, page: 1, width: .max, includesHeld: true)
        #expect(try setting.kept().contains("\(setting.sha256)-1-2600"))
    }

    @Test func askedForByManyAtOnceItIsMadeOnce() throws {
        let setting = try Setting()
        let pictures = PagePictures(
            archive: setting.archive, worker: try setting.drawing(after: "sleep 0.5"))
        let sha256 = setting.sha256
        let got = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 6) { _ in
            if (try? pictures.picture(of: sha256, page: 1, width: 800, includesHeld: true)) != nil {
                got.withLock { $0 += 1 }
            }
        }
        #expect(got.withLock { $0 } == 6)
        #expect(try setting.countMade() == 1)
    }

    @Test func noMoreThanAllowedAreMadeAtOnce() throws {
        let setting = try Setting()
        let worker = try setting.drawing(
            after: "mkdir -p at; touch at/$$; ls at | wc -l >> seen; sleep 0.3; rm at/$$")
        let pictures = PagePictures(archive: setting.archive, worker: worker, atOnce: 2)
        let sha256 = setting.sha256
        // Of different widths, so that each is made.
        DispatchQueue.concurrentPerform(iterations: 5) { index in
            _ = try? pictures.picture(
                of: sha256, page: 1, width: PagePictures.widths[index], includesHeld: true)
        }
        let seen = String(decoding: try setting.folder.read("seen"), as: UTF8.self)
            .split(separator: "\n").compactMap { Int($0.filter(\.isNumber)) }
        #expect(seen.count == 5)
        #expect((seen.max() ?? 9) <= 2)
    }

    @Test(arguments: ["", "no picture", "\u{89}PNG\r\n\u{1A}\n"])
    func whatIsNoPictureIsMadeAnew(bytes: String) throws {
        let setting = try Setting()
        let pictures = PagePictures(archive: setting.archive, worker: try setting.drawing())
        let picture = try pictures.picture(
            of: setting.sha256, page: 1, width: 800, includesHeld: true)
        let name = "archive/pictures/\(setting.sha256)-1-800"
        try setting.folder.write(bytes.unicodeScalars.map { UInt8($0.value) }, to: name)
        #expect(
            try pictures.picture(of: setting.sha256, page: 1, width: 800, includesHeld: true)
                == picture)
        #expect(try setting.folder.read(name) == picture.bytes)
        #expect(try setting.countMade() == 2)
    }

    @Test func whereNothingCanBeKeptPicturesAreStillMade() throws {
        let setting = try Setting()
        try setting.folder.write("a file where the folder would be", to: "archive/pictures")
        let pictures = PagePictures(archive: setting.archive, worker: try setting.drawing())
        for _ in 1...2 {
            #expect(
                try pictures.picture(of: setting.sha256, page: 1, width: 800, includesHeld: true)
                    .mediaType
                    == "image/png")
        }
        #expect(try setting.countMade() == 2)
    }

    @Test func thoseNotUsedForLongestAreLetGo() throws {
        let setting = try Setting()
        let size = Self.pixel.count
        // No process has so high a number (proc(5), pid_max).
        try FileManager.default.createDirectory(
            atPath: "\(setting.folder.path)/archive/pictures", withIntermediateDirectories: true)
        try setting.folder.write("half", to: "archive/pictures/4194305-1.part")
        let pictures = PagePictures(
            archive: setting.archive, worker: try setting.drawing(), cacheSize: size * 4 - 1)
        for width in [160, 800, 1200, 160, 1800] {
            _ = try pictures.picture(of: setting.sha256, page: 1, width: width, includesHeld: true)
        }
        #expect(
            try setting.kept() == [1200, 160, 1800].map { "\(setting.sha256)-1-\($0)" })
    }

    @Test(arguments: [
        ("exit 3", FailureReason.crashed), ("kill -SEGV $$", .crashed), ("sleep 60", .timeout),
        ("printf '\\377\\377\\377\\377'; sleep 60", .crashed),
    ])
    func aWorkerThatFailsIsAnErrorAndNothingElse(script: String, reason: FailureReason) throws {
        let setting = try Setting()
        #expect(
            setting.reason(setting.running(script), within: .milliseconds(300)) == reason)
        let pictures = PagePictures(archive: setting.archive, worker: try setting.drawing())
        #expect(
            try pictures.picture(of: setting.sha256, page: 1, width: 800, includesHeld: true).width
                == 1)
    }

    @Test func aPageThatFailsIsNotTriedAgainForAWhile() throws {
        let setting = try Setting()
        let failing = setting.running("cd '\(setting.folder.path)'; echo >> tried; exit 3")
        for (rest, count) in [(Duration.seconds(600), 1), (.zero, 4)] {
            let pictures = PagePictures(archive: setting.archive, worker: failing, rest: rest)
            for width in [800, 800, 1200] {
                let error = #expect(throws: ArchiveError.self) {
                    try pictures.picture(
                        of: setting.sha256, page: 1, width: width, includesHeld: true)
                }
                guard case .file(_, let failure) = error, failure.reason == .crashed else {
                    Issue.record("\(String(describing: error))")
                    return
                }
            }
            #expect(try setting.folder.read("tried").count == count)
        }
    }

    @Test func aWorkerThatGivesSomethingElseIsNotBelieved() throws {
        let setting = try Setting()
        #expect(setting.reason(try setting.drawing(Data("<script>".utf8))) == .crashed)
        #expect(setting.reason(try setting.drawing(page: 2)) == .crashed)
        #expect(!FileManager.default.fileExists(atPath: "\(setting.archive.path)/pictures"))
    }

    @Test func whatNobodyHasReadIsShownOnlyToWhoMaySeeWhatIsHeld() throws {
        let setting = try Setting()
        let pictures = PagePictures(archive: setting.archive, worker: try setting.drawing())
        _ = try pictures.picture(of: setting.sha256, page: 1, width: 800, includesHeld: true)
        let error = #expect(throws: ArchiveError.self) {
            try pictures.picture(of: setting.sha256, page: 1, width: 800)
        }
        guard case .catalogue(let failure) = error, failure.code == .notFound else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test(arguments: ["../../../../etc/passwd", "", "ff"])
    func whatTheCatalogueDoesNotKnowHasNoPicture(name: String) throws {
        let setting = try Setting()
        let pictures = PagePictures(archive: setting.archive, worker: try setting.drawing())
        let error = #expect(throws: ArchiveError.self) {
            try pictures.picture(of: name, page: 1, width: 800, includesHeld: true)
        }
        guard case .catalogue(let failure) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(failure.code == .notFound)
        #expect(try setting.countMade() == 0)
    }
}
