import Archiving
import CatalogueStore
import DocumentModel
import Foundation
import Ingestion
import SohoaTesting
import Testing

/// What a server does with files that people send it, with the lanes of the real executable.
@Suite struct ArchiveIntakeTests {
    private let samples = Checkout.path + "/Samples/ke-hoach-07-sxd"
    private static let settings = IngestSettings(ConversionSettings(), dictionary: nil)

    private func archive(in folder: borrowing TemporaryFolder) throws -> Archive {
        try Archive(path: "\(folder.path)/archive", patience: .machine)
    }

    private func intake(
        _ archive: Archive, lanes: Int = 2, lane: WorkerCommand? = nil,
        largest: Int = OriginalStore.largestSize
    ) -> ArchiveIntake {
        ArchiveIntake(
            archive: archive,
            lane: lane
                ?? WorkerCommand(executable: Executable.path, arguments: ["lane", archive.path]),
            lanes: lanes, settings: Self.settings, largest: largest)
    }

    /// Sends bytes as a server does: they are written into a file of the archive.
    private func send(
        _ bytes: [UInt8], named name: String, to intake: ArchiveIntake
    ) throws -> ArchiveIntake.Receipt {
        let upload = try intake.makeUpload()
        try Data(bytes).write(to: URL(fileURLWithPath: upload.path))
        let receipt = try intake.take(fileAt: upload.path, named: name, by: "Lan")
        #expect(!FileManager.default.fileExists(atPath: upload.path))
        return receipt
    }

    /// Asks until the answer is right, for two minutes.
    private func wait(_ isRight: () throws -> Bool) throws {
        for _ in 0..<1200 {
            if try isRight() { return }
            usleep(100_000)
        }
        Issue.record("It did not come about.")
    }

    private func isDone(_ progress: FileProgress) -> Bool {
        if case .done = progress { true } else { false }
    }

    @Test func aFileThatIsSentBecomesADocument() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(in: folder)
        let intake = intake(archive)
        defer { intake.stop(within: .zero) }
        #expect(try intake.progress(of: String(repeating: "0", count: 64)) == .unknown)
        let text = try Checkout.bytes(of: "Samples/ke-hoach-07-sxd.txt")
        let receipt = try send(text, named: "../../kế hoạch.txt", to: intake)
        #expect(receipt.offer == .queued)
        #expect(receipt.path == "upload:Lan/kế hoạch.txt")
        try wait { isDone(try intake.progress(of: receipt.sha256)) }
        #expect(try intake.progress(of: receipt.sha256) == .done(document: 1))
        #expect(try archive.catalogue.document(1).converted.source.file == receipt.path)

        // The same bytes again are the same document, whatever their name.
        let again = try send(text, named: "bản sao.txt", to: intake)
        #expect(again.sha256 == receipt.sha256)
        #expect(again.offer == .duplicate(of: receipt.path))
        #expect(try send(text, named: "bản sao.txt", to: intake).offer == .known)
        #expect(try intake.progress(of: receipt.sha256) == .done(document: 1))
        let state = try intake.state()
        #expect((state.queue.done, state.queue.isDrained) == (1, true))
        #expect(state.problem == nil)
        intake.stop()
        #expect(try archive.verify().isEmpty)
    }

    @Test func whatCannotBeReadIsToldAndTheOthersAreRead() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(in: folder)
        let intake = intake(archive)
        defer { intake.stop(within: .zero) }
        let broken = try send(Array("%PDF-1.7 and no more".utf8), named: "a.pdf", to: intake)
        let text = try send(Array("Kính gửi: Sở Xây dựng\n".utf8), named: "b.txt", to: intake)
        try wait {
            let progress = try intake.progress(of: broken.sha256)
            if case .failed = progress { return isDone(try intake.progress(of: text.sha256)) }
            return false
        }
        guard case .failed(let failure) = try intake.progress(of: broken.sha256) else {
            Issue.record("It did not fail.")
            return
        }
        #expect(failure.reason == "corrupt")
        let state = try intake.state()
        #expect(state.failures.map(\.path) == ["upload:Lan/a.pdf"])
        #expect(state.failures.map(\.sha256) == [broken.sha256])
        #expect(try intake.state(failures: 0).failures.isEmpty)
        // Who puts it back into the queue has it tried again.
        #expect(try archive.catalogue.requeueFailures(settings: nil) == 1)
        intake.wake()
        try wait { try intake.state().queue.failed == 1 }
    }

    @Test func whatIsEmptyOrTooLargeIsRefusedAndStaysWithItsSender() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(in: folder)
        let intake = intake(archive, largest: 10)
        defer { intake.stop(within: .zero) }
        for (bytes, reason) in [("", FailureReason.emptyFile), ("more than ten", .tooLarge)] {
            let path = try folder.write(bytes, to: "a.txt")
            let error = #expect(throws: ArchiveError.self) {
                try intake.take(fileAt: path, named: "a.txt", by: "Lan")
            }
            guard case .file(_, let failure) = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
            #expect(failure.reason == reason)
            #expect(FileManager.default.fileExists(atPath: path))
        }
        #expect(try archive.originals.names().isEmpty)
        // What nobody took in is gone with its owner.
        _ = try intake.makeUpload()
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: "\(archive.path)/incoming") == [])
    }

    @Test(arguments: [Duration.zero, .seconds(60)])
    func whoStopsLosesNothing(within time: Duration) throws {
        let folder = try TemporaryFolder()
        let archive = try archive(in: folder)
        let first = intake(archive, lanes: 1)
        let scan = try send(
            try Checkout.bytes(of: "Samples/ke-hoach-07-sxd-fax.tiff"), named: "a.tiff", to: first)
        let text = try send(Array("Kính gửi: Sở Xây dựng\n".utf8), named: "b.txt", to: first)
        // The scan is being read, and some of it is done.
        try wait {
            guard case .running(let pages?, let done) = try first.progress(of: scan.sha256) else {
                return false
            }
            return pages == 4 && done > 0
        }
        #expect(try first.state().running.map(\.sha256) == [scan.sha256])
        #expect(try first.progress(of: text.sha256) == .waiting(position: 1))
        first.stop(within: time)
        // With time it was finished, without it waits again; nothing else was begun.
        if time == .zero {
            let queue = try archive.catalogue.queueState()
            #expect((queue.waiting, queue.running, queue.done) == (2, 0, 0))
            #expect(try first.progress(of: scan.sha256) == .waiting(position: 1))
        } else {
            #expect(try first.progress(of: scan.sha256) == .done(document: 1))
            #expect(try first.progress(of: text.sha256) == .waiting(position: 1))
        }
        #expect(try archive.verify().isEmpty)
        // What is taken in now waits for the next.
        let late = try send(Array("Kính gửi: Sở Tài chính\n".utf8), named: "c.txt", to: first)
        let second = intake(archive)
        defer { second.stop(within: .zero) }
        for receipt in [scan, text, late] {
            try wait { isDone(try second.progress(of: receipt.sha256)) }
        }
        #expect(try archive.verify().isEmpty)
    }

    @Test func whatAKilledProcessLeftInTheStoreIsTakenUp() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(in: folder)
        let path = try folder.write("Kính gửi: Sở Xây dựng\n", to: "a.txt")
        let original = try archive.originals.take(path)
        // Stored before this intake began, by the clock's second.
        utimensat(
            AT_FDCWD, archive.originals.path(of: original.sha256),
            [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)], 0)
        let intake = intake(archive)
        defer { intake.stop(within: .zero) }
        try wait { isDone(try intake.progress(of: original.sha256)) }
    }

    @Test func anIngestMayWorkOnTheSameArchive() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(in: folder)
        let intake = intake(archive)
        defer { intake.stop(within: .zero) }
        let text = try Checkout.bytes(of: "Samples/ke-hoach-07-sxd.txt")
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/in", withIntermediateDirectories: true)
        for index in 1...3 {
            try folder.write(text + Array("\(index)\n".utf8), to: "in/\(index).txt")
        }
        let receipts = try (3...5).map { index in
            try send(text + Array("\(index)\n".utf8), named: "\(index).txt", to: intake)
        }
        let result = try Executable.run(["ingest", "-q", "--archive", "archive", "in"], in: folder)
        #expect(result.status == 0, "\(result.messages)")
        for receipt in receipts {
            try wait { isDone(try intake.progress(of: receipt.sha256)) }
        }
        let queue = try archive.catalogue.queueState()
        #expect((queue.done, queue.failed, queue.isDrained) == (5, 0, true))
        intake.stop()
        #expect(try archive.verify().isEmpty)
    }

    @Test func whatKeepsTheArchiveFromWorkingIsKeptInMindAndNothingIsLost() throws {
        let folder = try TemporaryFolder()
        let archive = try archive(in: folder)
        let intake = intake(
            archive, lane: WorkerCommand(executable: "/bin/false", arguments: []))
        let text = try send(Array("Kính gửi: Sở Xây dựng\n".utf8), named: "a.txt", to: intake)
        try wait { try intake.state().problem != nil }
        let state = try intake.state()
        guard case .file(_, let failure) = state.problem else {
            Issue.record("\(String(describing: state.problem))")
            return
        }
        #expect(failure.reason == .crashed)
        #expect(state.problemSince != nil)
        #expect(try intake.progress(of: text.sha256) == .waiting(position: 1))
        intake.stop()
        let next = self.intake(archive)
        defer { next.stop(within: .zero) }
        try wait { isDone(try next.progress(of: text.sha256)) }
        #expect(try next.state().problem == nil)
    }
}
