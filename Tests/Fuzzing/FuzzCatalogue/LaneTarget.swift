import FuzzDriver
import Ingestion

@testable import Archiving

/// Frames between an ingest and its lanes: cut anywhere they give the same, and a message that is
/// written and read again is the same.
let laneTarget = FuzzTarget("lanes") { bytes in
    var input = FuzzedInput(bytes)
    let mode = input.byte()
    let step = Int(input.byte()) + 1
    let body = input.bytes()
    // A body that needs no right length, or a stream as it is.
    let stream =
        mode & 1 == 0
        ? body
        : [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: body.count >> $0) } + body
    if mode & 2 == 0 {
        checkFrames(stream, step: step, as: LaneReport.self)
    } else {
        checkFrames(stream, step: step, as: LaneRequest.self)
    }
}

private func checkFrames<Message: Codable & Hashable>(
    _ stream: [UInt8], step: Int, as type: Message.Type
) {
    let whole = frames(in: [stream[...]], as: type)
    let pieces = stride(from: 0, to: stream.count, by: step).map {
        stream[$0..<min(stream.count, $0 + step)]
    }
    let cut = frames(in: pieces, as: type)
    require(whole.messages == cut.messages, "Cut frames give other messages.")
    require(whole.failure == cut.failure, "Cut frames fail otherwise.")
    for message in whole.messages {
        guard let bytes = try? WorkerFrame.bytes(of: message) else {
            fatalError("A message that was read cannot be written.")
        }
        let again = frames(in: [bytes[...]], as: type)
        require(again.messages == [message], "A message that was written is read as another.")
    }
}

private func frames<Message: Decodable>(
    in pieces: [ArraySlice<UInt8>], as type: Message.Type
) -> (messages: [Message], failure: WorkerFrameDecoder.Failure?) {
    var decoder = WorkerFrameDecoder(limit: WorkerFrame.largestRequest)
    var messages: [Message] = []
    for piece in pieces {
        decoder.append(Array(piece))
        do throws(WorkerFrameDecoder.Failure) {
            while let message = try decoder.next(type) { messages.append(message) }
        } catch {
            return (messages, error)
        }
    }
    return (messages, nil)
}
