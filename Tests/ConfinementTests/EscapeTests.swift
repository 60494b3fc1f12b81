import Foundation
import Glibc
import SohoaTesting
import Testing

/// Every way out of a worker that we could think of, tried for real in a process of its own: once
/// free, to know that the try can succeed, and once confined as a worker is.
@Suite(.enabled(if: Escapes.kernelHasAllLayers, "the kernel lacks a layer of the sandbox"))
struct EscapeTests {
    @Test(arguments: Escapes.names)
    func theWayOutIsClosed(name: String) throws {
        let outcome = try #require(Escapes.outcomes[name])
        #expect(outcome.confined != 0)
        if Escapes.mayDoAnything, !Escapes.closedHereAnyway.contains(name) {
            #expect(outcome.free == 0, "the try proves nothing")
        }
    }

    @Test func everyTryIsInTheTable() {
        #expect(Set(Escapes.outcomes.keys) == Set(Escapes.names))
    }

    @Test func mostTriesSucceedWhereNothingConfinesThem() {
        #expect(Escapes.outcomes.values.count { $0.free == 0 } >= 60)
    }

    @Test(arguments: ["become_program", "start_by_fork", "read_memory_of_parent", "mount_a_disk"])
    func whatOnlyAnAttackerTriesEndsTheProcess(name: String) {
        #expect(Escapes.outcomes[name]?.confined == -SIGSYS)
    }

    @Test(arguments: ["socket_unix", "write_tmp", "raise_own_limit", "memory_written_and_run"])
    func whatALibraryMayTryOnlyFails(name: String) {
        #expect([EPERM, EACCES].contains(Escapes.outcomes[name]?.confined))
    }
}
