import DocumentModel
import Testing

@testable import Ingestion

@Suite struct WorkerFrameTests {
    @Test func whatIsSentComesOutInAnyPieces() throws {
        let requests: [WorkerRequest] = [
            .open(WorkerAssignment(password: "kế", languages: "vie")),
            .layer(page: 1), .read(page: 2),
        ]
        let bytes = try requests.flatMap { try WorkerFrame.bytes(of: $0) }
        for length in [1, 3, 4, 5, 1000] {
            var decoder = WorkerFrameDecoder(limit: WorkerFrame.largestRequest)
            var received: [WorkerRequest] = []
            for start in stride(from: 0, to: bytes.count, by: length) {
                decoder.append(Array(bytes[start..<min(start + length, bytes.count)]))
                while let request = try decoder.next(WorkerRequest.self) {
                    received.append(request)
                }
            }
            #expect(received == requests)
            #expect(!decoder.isInsideFrame)
        }
    }

    @Test(
        arguments: [
            ([0, 0, 0, 0], WorkerFrameDecoder.Failure.length(0)),
            ([0, 0, 0, 11], .length(11)),
            ([255, 255, 255, 255], .length(0xFFFF_FFFF)),
            ([0, 0, 0, 2, 0x7B, 0x7D], .body),
            ([0, 0, 0, 1, 0xFF], .body),
        ] as [([UInt8], WorkerFrameDecoder.Failure)])
    func whatIsNoFrameIsRefused(bytes: [UInt8], failure: WorkerFrameDecoder.Failure) {
        var decoder = WorkerFrameDecoder(limit: 10)
        decoder.append(bytes)
        #expect(throws: failure) { try decoder.next(WorkerReply.self) }
    }

    @Test func anEndInsideAFrameIsSeen() throws {
        var decoder = WorkerFrameDecoder(limit: 10)
        decoder.append([0, 0, 0, 5, 1])
        #expect(try decoder.next(WorkerReply.self) == nil)
        #expect(decoder.isInsideFrame)
    }
}
