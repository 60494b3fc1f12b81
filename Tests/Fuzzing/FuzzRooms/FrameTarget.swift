import DocumentModel
import Extraction
import FuzzDriver
import Restoration

@testable import Ingestion

/// Frames between parent and worker: cut anywhere they give the same messages and the same failure,
/// and a message that is written and read again is the same.
let frameTarget = FuzzTarget("frames", prepare: { _ = SmallModel.restorer }) { bytes in
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
        checkFrames(stream, step: step, as: WorkerReply.self)
    } else {
        checkFrames(stream, step: step, as: WorkerRequest.self)
    }
}

private func checkFrames<Message: Codable & Hashable>(
    _ stream: [UInt8], step: Int, as type: Message.Type
) {
    let limit = 1 << 16
    let whole = frames(in: [stream[...]], limit: limit, as: type)
    let pieces = stride(from: 0, to: stream.count, by: step).map {
        stream[$0..<min(stream.count, $0 + step)]
    }
    let cut = frames(in: pieces, limit: limit, as: type)
    require(whole.messages == cut.messages, "Cut frames give other messages.")
    require(whole.failure == cut.failure, "Cut frames fail otherwise.")
    for message in whole.messages {
        if let reply = message as? WorkerReply, reply.isPlausible { checkUse(of: reply) }
        guard let bytes = try? WorkerFrame.bytes(of: message) else {
            fatalError("A message that was read cannot be written.")
        }
        var decoder = WorkerFrameDecoder(limit: WorkerFrame.largestReply)
        decoder.append(bytes)
        let again = try? decoder.next(type)
        require(again == message, "A message that was written is read as another.")
        require(!decoder.isInsideFrame, "A frame ends after its end.")
    }
}

/// What the parent makes of a page: it is decoded, restored and read, whatever stands in it.
private func checkUse(of reply: WorkerReply) {
    switch reply {
    case .opened(let count, _): _ = PageSelection.all.pages(in: count)
    case .layer(_, var layer?):
        _ = layer.decode()
        checkUse(of: layer.page)
    case .read(let page, _): checkUse(of: page)
    case .sandbox, .layer, .picture, .composed, .failed: break
    }
}

private func checkUse(of page: RecognizedPage) {
    let restored = SmallModel.restorer.restore([page])
    require(restored.map(\.lines.count) == [page.lines.count], "A page has other lines.")
    _ = SmallModel.extractor.record(of: restored)
}

private func frames<Message: Decodable>(
    in pieces: [ArraySlice<UInt8>], limit: Int, as type: Message.Type
) -> (messages: [Message], failure: WorkerFrameDecoder.Failure?) {
    var decoder = WorkerFrameDecoder(limit: limit)
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
