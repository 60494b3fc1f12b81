/// How much the drawing instructions of a page are once they are unpacked, and how deeply they nest.
enum PDFContentSize {
    /// Refuses instructions that pass a limit.
    ///
    /// - Returns: Whether they nest so deeply that no memory suffices for drawing them.
    static func isTooDeep(
        _ streams: [PDFObjectsHandle.Object], limits: RenderingLimits
    ) throws(RenderingError) -> Bool {
        var rest = limits.contentBytes
        var nesting = Nesting()
        for stream in streams {
            guard !stream.filters.contains(where: imageFilters.contains) else {
                throw RenderingError(
                    .tooLarge,
                    detail: "drawing instructions packed as an image, of any size; limit: content")
            }
            let used = bytes(of: stream, limit: rest + 1) { nesting.take($0) }
            rest -= used
            guard rest >= 0 else {
                throw RenderingError(
                    .tooLarge,
                    detail: "drawing instructions of more than "
                        + "\(RenderingLimits.number(limits.contentBytes, in: 1 << 20)) MiB; "
                        + "limit: content")
            }
        }
        return nesting.deepest > Nesting.limit
    }

    private static func bytes(
        of stream: PDFObjectsHandle.Object, limit: Int, take: (ArraySlice<UInt8>) -> Void
    ) -> Int {
        let filters = stream.filters
        guard filters.allSatisfy({ $0 == "FlateDecode" || $0 == "Fl" }) else {
            guard var data = stream.storedData(), data.count <= mostOddBytes else { return 0 }
            data = stream.plainData() ?? []
            take(data[...])
            return data.count
        }
        guard var data = stream.storedData() else { return 0 }
        for _ in filters.dropLast() {
            var inner: [UInt8] = []
            if InflationHandle.inflate(data, limit: limit, take: { inner += $0 }) == limit {
                return limit
            }
            data = inner
        }
        guard !filters.isEmpty else {
            take(data[...])
            return data.count
        }
        return InflationHandle.inflate(data, limit: limit, take: take)
    }

    /// Filters of which nobody knows beforehand how much comes of them, and which are for images.
    private static let imageFilters: Set<String> = [
        "JBIG2Decode", "JPXDecode", "DCTDecode", "DCT", "CCITTFaxDecode", "CCF",
    ]

    /// Streams in old filters, which qpdf unpacks in memory, are unpacked up to this size.
    private static let mostOddBytes = 64 << 10

    /// How many graphics states are saved and not given back.
    private struct Nesting {
        private var depth = 0
        private(set) var deepest = 0
        private var previous = UInt8(ascii: " ")
        private var before = UInt8(ascii: " ")

        /// poppler and cairo need some two kilobytes for each.
        static let limit = 50_000

        mutating func take(_ bytes: ArraySlice<UInt8>) {
            for byte in bytes {
                if byte <= 0x20, before <= 0x20 {
                    if previous == UInt8(ascii: "q") {
                        depth += 1
                        deepest = max(deepest, depth)
                    } else if previous == UInt8(ascii: "Q") {
                        depth = max(0, depth - 1)
                    }
                }
                (before, previous) = (previous, byte)
            }
        }
    }
}

extension PDFObjectsHandle.Object {
    /// The names of a stream's filters in the order in which they are undone.
    var filters: [String] {
        guard let filter = self["Filter"] else { return [] }
        return filter.name.map { [$0] } ?? filter.items(most: 16)?.compactMap(\.name) ?? []
    }
}
