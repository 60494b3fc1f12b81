import FoundationEssentials

/// The border between parent and worker: four bytes of length, most significant first, then so
/// many bytes of JSON.
package enum WorkerFrame {
    /// The largest request, in bytes.
    package static let largestRequest = 1 << 20
    /// The largest reply, in bytes: a page full of symbols with all their alternatives.
    static let largestReply = 64 << 20

    /// The bytes of one frame.
    package static func bytes(of message: some Encodable) throws -> [UInt8] {
        let body = [UInt8](try JSONEncoder().encode(message))
        let length = UInt32(body.count)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> UInt32($0)) } + body
    }
}

/// Cuts a stream of bytes into frames.
package struct WorkerFrameDecoder {
    /// What was sent is no frame.
    package enum Failure: Error, Hashable {
        /// The length is 0 or over the limit.
        case length(Int)
        /// The body is not the JSON of the expected message.
        case body
    }

    /// The largest body that is accepted, in bytes.
    package let limit: Int

    private var pending: [UInt8] = []

    /// Creates a decoder for frames up to a size.
    package init(limit: Int) {
        self.limit = limit
    }

    /// Whether a frame has begun and not ended.
    package var isInsideFrame: Bool { !pending.isEmpty }

    /// Takes in the next bytes of the stream.
    package mutating func append(_ bytes: [UInt8]) {
        pending += bytes
    }

    /// The next whole message; nil where more bytes are needed.
    package mutating func next<Message: Decodable>(_ type: Message.Type) throws(Failure) -> Message?
    {
        guard pending.count >= 4 else { return nil }
        let length = pending[..<4].reduce(0) { $0 << 8 | Int($1) }
        guard length > 0, length <= limit else { throw .length(length) }
        guard pending.count >= 4 + length else { return nil }
        let body = Data(pending[4..<(4 + length)])
        pending.removeFirst(4 + length)
        do {
            return try JSONDecoder().decode(type, from: body)
        } catch {
            throw .body
        }
    }
}
