import Glibc
import SohoaTesting
import Testing

@testable import Ingestion

@Suite struct WorkerProcessTests {
    @Test func aWorkerHasNothingOpenButItsThreeStreams() throws {
        let folder = try TemporaryFolder()
        // As a library may leave it: inherited by every child.
        let open = Glibc.open("/dev/null", O_RDONLY)
        defer { close(open) }
        // The listing itself has a descriptor open.
        let worker = try WorkerProcess(
            FakeWorker.running("ls /proc/self/fd > '\(folder.path)/open'; echo >&2; cat"))
        var message = pollfd(
            fd: worker.pollDescriptors[1].fd, events: Int16(POLLIN), revents: 0)
        try #require(poll(&message, 1, 20_000) == 1)
        let names = String(decoding: try folder.read("open"), as: UTF8.self)
        #expect(names.split(separator: "\n") == ["0", "1", "2", "3"])
        #expect(worker.end() == "signal 15")
    }

    @Test func aWorkerOfWhichNothingMoreIsAskedSeesTheEnd() throws {
        let worker = try WorkerProcess(FakeWorker.running("cat > /dev/null; exit 7"))
        worker.endRequests()
        var reply = pollfd(fd: worker.pollDescriptors[0].fd, events: Int16(POLLIN), revents: 0)
        try #require(poll(&reply, 1, 20_000) == 1)
        // The stream ends a moment before the process does.
        usleep(200_000)
        #expect(worker.end() == "exit 7")
    }
}
