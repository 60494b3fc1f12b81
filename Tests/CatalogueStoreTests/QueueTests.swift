import DocumentModel
import SohoaTesting
import Testing

@testable import CatalogueStore

@Suite struct QueueTests {
    private let other = JobOwner(host: "test", process: 2, started: "1")

    private func offer(_ file: Int, to archive: borrowing SampleArchive, path: String? = nil) throws
        -> Offer
    {
        try archive.catalogue.offer(
            OfferedFile(
                path: path ?? "/in/\(file)", sha256: SampleDocument.digest(file), size: 1),
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

    /// Before, an ingest whose clock was a day behind had its files read twice.
    @Test func aJobOfAProcessThatLivesStaysWithItWhateverTheClocksSay() throws {
        let archive = try SampleArchive()
        _ = try offer(1, to: archive)
        _ = try lease(archive, at: Moment(seconds: 1000))
        func leaseAgain(living: [JobOwner]) throws -> Job? {
            try archive.catalogue.lease(
                to: other, lease: 60, at: Moment(seconds: 100_000),
                isAlive: { living.contains($0) }, isGone: { _ in false })
        }
        #expect(try leaseAgain(living: [SampleArchive.owner]) == nil)
        #expect(try leaseAgain(living: []) != nil)
    }

    @Test func aFileOverWhichTwoProcessesDiedIsSetAside() throws {
        let archive = try SampleArchive()
        _ = try offer(1, to: archive)
        for death in 1...2 {
            let job = try #require(try lease(archive))
            let isSetAside = try archive.catalogue.recordDeath(
                over: job, JobFailure(reason: "crashed", detail: "signal 11"))
            #expect(isSetAside == (death == 2))
        }
        #expect(try lease(archive) == nil)
        #expect(try archive.catalogue.queueState().setAside == 1)
        #expect(
            try archive.catalogue.outcome(of: SampleDocument.digest(1))
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

    @Test func howFarAFileIsCanBeAskedAtEveryStep() throws {
        let archive = try SampleArchive()
        func progress(_ file: Int) throws -> FileProgress {
            try archive.catalogue.progress(of: SampleDocument.digest(file))
        }
        #expect(try progress(1) == .unknown)
        for file in 1...3 { _ = try offer(file, to: archive) }
        #expect(try (1...3).map(progress) == (1...3).map { .waiting(position: $0) })
        let job = try #require(try lease(archive))
        #expect(try progress(1) == .running(pages: nil, done: 0))
        #expect(try progress(3) == .waiting(position: 2))
        try archive.catalogue.begin(job, pages: 2)
        try archive.catalogue.keep(
            RecognizedPage(number: 1, origin: .ocr, lines: []), of: job, lease: 60)
        #expect(try progress(1) == .running(pages: 2, done: 1))
        #expect(try archive.catalogue.running().map(\.sha256) == [SampleDocument.digest(1)])
        let failure = JobFailure(reason: "corrupt", page: 2, detail: "torn")
        try archive.catalogue.fail(job, failure)
        #expect(try progress(1) == .failed(failure))
        // What was interrupted comes after the others.
        _ = try lease(archive)
        let next = try #require(try lease(archive, gone: [SampleArchive.owner]))
        #expect(next.path == "/in/3")
        #expect(try progress(2) == .waiting(position: 1))
        let id = try archive.catalogue.finish(
            next, with: KeptDocument(converted: SampleDocument.make(["một"]), fingerprint: "f"),
            seconds: 1)
        #expect(try progress(3) == .done(document: id))
        for _ in 1...2 {
            let job = try #require(try lease(archive))
            try archive.catalogue.recordDeath(over: job, failure)
        }
        #expect(try progress(2) == .setAside(failure))
        #expect(try archive.catalogue.failures(last: 1).map(\.path) == ["/in/2"])
        #expect(try archive.catalogue.failures().map(\.path) == ["/in/1", "/in/2"])
    }

    @Test func whatIsGivenBackKeepsItsPlaceAndItsPages() throws {
        let archive = try SampleArchive()
        _ = try offer(1, to: archive)
        _ = try offer(2, to: archive)
        let job = try #require(try lease(archive))
        let page = RecognizedPage(number: 1, origin: .ocr, lines: [])
        try archive.catalogue.keep(page, of: job, lease: 60)
        _ = try lease(archive, to: other)
        try archive.catalogue.giveBack(jobsOf: SampleArchive.owner)
        let state = try archive.catalogue.queueState()
        #expect((state.waiting, state.running) == (1, 1))
        let again = try #require(try lease(archive))
        #expect((again.path, again.deaths, again.pagesRead) == ("/in/1", 0, [page]))
    }

    @Test func aDocumentIsReadAnewWithOtherSettings() throws {
        let archive = try SampleArchive()
        let id = try archive.add(SampleDocument.make(["một"]), file: 1)
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
