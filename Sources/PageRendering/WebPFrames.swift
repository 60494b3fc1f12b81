/// The pictures of a WebP file that is a film, which leptonica does not decode.
enum WebPFrames {
    /// The first picture as a file of its own; nil where there is none.
    static func first(of bytes: [UInt8]) -> [UInt8]? {
        let reader = ByteReader(bytes, order: .little)
        guard let frame = chunk(["ANMF"], from: 12, to: bytes.count, in: reader),
            // Its place, size and time come first; a chunk with transparency may precede the pixels.
            let pixels = chunk(
                ["VP8 ", "VP8L"], from: frame.lowerBound + 8 + headLength, to: frame.upperBound,
                in: reader)
        else { return nil }
        let length = UInt32(truncatingIfNeeded: pixels.count + 4)
        return Array("RIFF".utf8)
            + [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: length >> UInt32($0)) }
            + Array("WEBP".utf8) + bytes[pixels]
    }

    /// A chunk of one of some kinds with its head.
    private static func chunk(
        _ kinds: Set<String>, from start: Int, to end: Int, in reader: ByteReader
    ) -> Range<Int>? {
        var offset = start
        while let kind = reader.tag(at: offset), let length = reader.uint32(at: offset + 4),
            offset + 8 + length <= end
        {
            if kinds.contains(kind) { return offset..<offset + 8 + length }
            // Chunks have an even length.
            offset += 8 + length + length % 2
        }
        return nil
    }

    private static let headLength = 16
}
