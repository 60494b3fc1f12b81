import CatalogueStore
import Foundation
import Testing

@testable import Archiving

@Suite struct JobOwnerTests {
    @Test func thisProcessLives() {
        #expect(!JobOwner.current.isGone)
        #expect(JobOwner.current.isAlive)
        #expect(JobOwner.current.process == getpid())
    }

    @Test func aProcessThatHasEndedIsGone() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sleep")
        process.arguments = ["60"]
        try process.run()
        let owner = JobOwner(ofProcess: process.processIdentifier)
        #expect(!owner.isGone)
        // Nothing gentler: the child has the signals blocked that this thread has.
        #expect(kill(process.processIdentifier, SIGKILL) == 0)
        process.waitUntilExit()
        #expect(owner.isGone)
    }

    @Test func aLaterProcessWithTheSameNumberIsAnother() {
        var owner = JobOwner.current
        owner.started = "0"
        #expect(owner.isGone)
        #expect(!owner.isAlive)
    }

    @Test func nothingIsKnownOfAnotherMachine() {
        let owner = JobOwner(host: "elsewhere", process: 1, started: "0")
        #expect(!owner.isGone)
        #expect(!owner.isAlive)
    }
}
