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

    @Test func aWorkerHasTheFilesThatItIsHandedFromThreeOn() throws {
        let folder = try TemporaryFolder()
        let document = try folder.write(Array("tài liệu".utf8), to: "document")
        let copy = try folder.write([], to: "copy")
        let worker = try WorkerProcess(
            FakeWorker.running("cat <&3 >&4; ls /proc/self/fd >&2; echo x >&3; cat"),
            handing: [.reading(document), .writing(copy)])
        var message = pollfd(
            fd: worker.pollDescriptors[1].fd, events: Int16(POLLIN), revents: 0)
        try #require(poll(&message, 1, 20_000) == 1)
        let names = String(decoding: try #require(worker.receiveMessages()), as: UTF8.self)
        #expect(names.hasPrefix("0\n1\n2\n3\n4\n5\n"))
        worker.end()
        #expect(try folder.read("copy") == Array("tài liệu".utf8))
        #expect(try folder.read("document") == Array("tài liệu".utf8))
    }

    @Test func aFileThatCannotBeHandedStartsNoWorker() throws {
        let error = #expect(throws: SystemCallError.self) {
            try WorkerProcess(FakeWorker.running(""), handing: [.reading("/nowhere")])
        }
        #expect(error?.code == ENOENT)
    }

    @Test func aWorkerThatComputesForTooLongIsEndedByTheKernel() throws {
        let worker = try WorkerProcess(FakeWorker.running("while :; do :; done"))
        try worker.send(.sandbox, within: .seconds(-2))
        var reply = pollfd(fd: worker.pollDescriptors[0].fd, events: Int16(POLLIN), revents: 0)
        try #require(poll(&reply, 1, 60_000) == 1)
        usleep(200_000)
        #expect(worker.end() == "signal \(SIGXCPU)")
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
