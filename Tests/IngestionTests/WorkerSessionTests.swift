import Confinement
import DocumentModel
import Foundation
import Glibc
import Testing

@testable import Ingestion

@Suite struct WorkerSessionTests {
    private struct Desk: WorkerDesk {
        mutating func open(_ assignment: WorkerAssignment) throws(WorkerFailure) -> WorkerReply {
            .opened(pageCount: 2, mayHaveText: true)
        }

        mutating func layer(ofPage page: Int) throws(WorkerFailure) -> TextLayer? { nil }

        mutating func read(page: Int) throws(WorkerFailure) -> WorkerReply {
            throw WorkerFailure(reason: "corrupt", page: page, detail: "torn")
        }

        mutating func picture(
            _ assignment: PictureAssignment
        ) throws(WorkerFailure) -> WorkerReply {
            .picture(page: assignment.page, bytes: Data([1, 2]))
        }

        func compose(_ assignment: CopyAssignment) throws(WorkerFailure) -> WorkerReply {
            .composed(findings: [.font])
        }
    }

    private static let sandbox = SandboxReport(layers: [.seccomp], landlockVersion: 0)

    /// What a session answers to these bytes, and its exit status.
    private func answers(to bytes: [UInt8]) throws -> (replies: [WorkerReply], status: Int32) {
        let (input, requests) = try pipe()
        let (replies, output) = try pipe()
        // The bytes fit into a pipe; its end is closed, as by a parent that is gone.
        try FileDescriptor(takingOwnership: requests).write(bytes)
        let status = run(
            WorkerSession(
                requests: FileDescriptor(takingOwnership: input),
                replies: FileDescriptor(takingOwnership: output), desk: Desk(),
                sandbox: Self.sandbox))
        var decoder = WorkerFrameDecoder(limit: WorkerFrame.largestReply)
        decoder.append(try FileDescriptor(takingOwnership: replies).read(upTo: 1 << 16))
        var received: [WorkerReply] = []
        while let reply = try decoder.next(WorkerReply.self) { received.append(reply) }
        return (received, status)
    }

    private func run(_ session: consuming WorkerSession) -> Int32 { session.run() }

    private func pipe() throws -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        try #require(Glibc.pipe(&ends) == 0)
        return (ends[0], ends[1])
    }

    @Test func everyRequestHasItsReply() throws {
        let requests: [WorkerRequest] = [
            .sandbox, .open(WorkerAssignment(password: nil, languages: "vie")),
            .layer(page: 1), .read(page: 2),
            .picture(PictureAssignment(page: 2, width: 800)),
            .compose(CopyAssignment(password: nil)),
        ]
        let (replies, status) = try answers(
            to: requests.flatMap { try WorkerFrame.bytes(of: $0) })
        #expect(
            replies == [
                .sandbox(Self.sandbox), .opened(pageCount: 2, mayHaveText: true),
                .layer(page: 1, layer: nil),
                .failed(WorkerFailure(reason: "corrupt", page: 2, detail: "torn")),
                .picture(page: 2, bytes: Data([1, 2])),
                .composed(findings: [.font]),
            ])
        #expect(status == 0)
    }

    @Test(arguments: [[255, 255, 255, 255], [0, 0, 0, 9, 1], [0, 0, 0, 1, 0]] as [[UInt8]])
    func nonsenseEndsTheSession(bytes: [UInt8]) throws {
        let (replies, status) = try answers(to: bytes)
        #expect(replies == [])
        #expect(status == 1)
    }
}
