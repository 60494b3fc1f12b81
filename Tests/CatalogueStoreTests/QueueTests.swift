import DocumentModel
import Testing

@testable import CatalogueStore

@Suite struct QueueTests {
    private let other = JobOwner(host: "test", process: 2, started: "1")

    private func offer(_ file: Int, to archive: borrowing SampleArchive, path: String? = nil) throws
        -> Offer
    {
        try archive.catalogue.offer(
            OfferedFile(
                path: path ?? "/in/\(file)", sha256: SampleArchive.digest(file), size: 1),
            settings: "{}")
    }

    private func lease(
        _ archive: borrowing SampleArchive, to owner: JobOwner = SampleArchive.owner,
        at moment: Moment = .now, gone: [JobOwner] = []
    ) throws -> Job? {
        try archive.catalogue.lease(
            to: owner, lease: 60, at: moment, isGone: { gone.contains($0) })
    }

    @Test func theSameBytesAreReadOnceFromWhereverTheyCome() throws {
        let archive = try SampleArchive()
        #expect(try offer(1, to: archive) == .queued)
        #expect(try offer(1, to: archive) == .known)
        #expect(try offer(1, to: archive, path: "/in/copy") == .duplicate(of: "/in/1"))
        #expect(try archive.catalogue.queueState().waiting == 1)
    }

    @Test func filesAreReadInTheOrderInWhichTheyCameEachByOne() throws {
        let archive = try SampleArchive()
        _ = try offer(1, to: archive)
        _ = try offer(2, to: archive)
        #expect(try lease(archive)?.path == "/in/1")
        #expect(try lease(archive, to: other)?.path == "/in/2")
        #expect(try lease(archive) == nil)
    }

    @Test func aJobOfAnOwnerThatIsGoneIsTakenOverAtOnceWithItsPages() throws {
        let archive = try SampleArchive()
        _ = try offer(1, to: archive)
        let job = try #require(try lease(archive))
        let page = RecognizedPage(number: 1, origin: .ocr, lines: [])
        try archive.catalogue.begin(job, pages: 2)
        try archive.catalogue.keep(page, of: job, lease: 60)
        #expect(try lease(archive, to: other) == nil)
        let taken = try #require(try lease(archive, to: other, gone: [SampleArchive.owner]))
        #expect(taken.pagesRead == [page])
        // The one that was thought dead may not end the other's job.
        #expect(throws: CatalogueError(.conflict, detail: "another process has taken the job over"))
        {
            try archive.catalogue.fail(job, JobFailure(reason: "corrupt"))
        }
    }

    @Test func aLeaseThatHasRunOutIsTakenOver() throws {
        let archive = try SampleArchive()
        _ = try offer(1, to: archive)
        _ = try lease(archive, at: Moment(seconds: 1000))
        #expect(try lease(archive, to: other, at: Moment(seconds: 1060)) == nil)
        #expect(try lease(archive, to: other, at: Moment(seconds: 1061)) != nil)
    }

    @Test func aFileOverWhichThreeProcessesDiedIsSetAside() throws {
        let archive = try SampleArchive()
        _ = try offer(1, to: archive)
        for death in 1...3 {
            let job = try #require(try lease(archive))
            let isSetAside = try archive.catalogue.recordDeath(
                over: job, JobFailure(reason: "crashed", detail: "signal 11"))
            #expect(isSetAside == (death == 3))
        }
        #expect(try lease(archive) == nil)
        #expect(try archive.catalogue.queueState().setAside == 1)
        #expect(
            try archive.catalogue.outcome(of: SampleArchive.digest(1))
                == .failed(
                    JobFailure(reason: "crashed", detail: "signal 11"), isSetAside: true))
        #expect(try archive.catalogue.requeueFailures(settings: nil) == 1)
        #expect(try lease(archive)?.deaths == 0)
    }

    @Test func aDeadLanesJobWaitsForAnother() throws {
        let archive = try SampleArchive()
        _ = try offer(1, to: archive)
        _ = try lease(archive)
        let death = try archive.catalogue.recordDeath(
            of: SampleArchive.owner, JobFailure(reason: "crashed"))
        #expect(death?.path == "/in/1")
        #expect(death?.isSetAside == false)
        #expect(
            try archive.catalogue.recordDeath(
                of: SampleArchive.owner, JobFailure(reason: "crashed")) == nil)
        #expect(try lease(archive, to: other) != nil)
    }

    @Test func aJobThatWasInterruptedComesAfterTheOthersAndIsNeverGivenUp() throws {
        let archive = try SampleArchive()
        _ = try offer(1, to: archive)
        _ = try offer(2, to: archive)
        #expect(try lease(archive)?.path == "/in/1")
        #expect(try lease(archive, gone: [SampleArchive.owner])?.path == "/in/2")
        for _ in 1...20 { #expect(try lease(archive, gone: [SampleArchive.owner]) != nil) }
        #expect(try archive.catalogue.queueState().setAside == 0)
    }

    @Test func whatCouldNotBeTakenInIsRememberedUntilItCan() throws {
        let archive = try SampleArchive()
        try archive.catalogue.refuse(path: "/in/1", reason: "empty-file", detail: "")
        try archive.catalogue.refuse(path: "/in/1", reason: "read-failed", detail: "EIO")
        let failures = try archive.catalogue.failures()
        #expect(failures.map(\.failure.reason) == ["read-failed"])
        _ = try offer(1, to: archive)
        #expect(try archive.catalogue.failures().isEmpty)
    }

    @Test func aDocumentIsReadAnewWithOtherSettings() throws {
        let archive = try SampleArchive()
        let id = try archive.add(SampleArchive.document(["một"]), file: 1)
        #expect(try archive.catalogue.documents(notMadeWith: "f").isEmpty)
        #expect(try archive.catalogue.documents(notMadeWith: "g") == [id])
        #expect(try archive.catalogue.requeue(documents: [id], settings: "{1}") == 1)
        let job = try #require(try lease(archive))
        #expect(job.settings == "{1}")
        #expect(job.document == id)
        #expect(throws: CatalogueError(.notFound, detail: "document 7")) {
            try archive.catalogue.requeue(documents: [7], settings: "{}")
        }
    }
}
