internal import CZLib

/// Undoes Flate without believing how much comes of it.
struct InflationHandle: ~Copyable {
    /// On the heap: zlib remembers where it lies.
    private let stream: UnsafeMutablePointer<z_stream>

    private init?() {
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard inflateInit_(stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else {
            stream.deallocate()
            return nil
        }
        self.stream = stream
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Inflates as far as the stream is sound, and no further than `limit` bytes.
    ///
    /// - Parameters:
    ///   - bytes: A stream of zlib (RFC 1950).
    ///   - limit: The most bytes that are made.
    ///   - take: Given the bytes piece by piece.
    /// - Returns: How many bytes were made; `limit` where there would be more.
    @discardableResult
    static func inflate(
        _ bytes: [UInt8], limit: Int, take: (ArraySlice<UInt8>) -> Void = { _ in }
    ) -> Int {
        guard let handle = InflationHandle() else { return 0 }
        return handle.inflate(bytes, limit: limit, take: take)
    }

    private borrowing func inflate(
        _ bytes: [UInt8], limit: Int, take: (ArraySlice<UInt8>) -> Void
    ) -> Int {
        let stream = stream
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var made = 0
        bytes.withUnsafeBufferPointer { source in
            stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            stream.pointee.avail_in = UInt32(clamping: source.count)
            var code = Z_OK
            while code == Z_OK, made < limit {
                let got = piece.withUnsafeMutableBufferPointer { target in
                    stream.pointee.next_out = target.baseAddress
                    stream.pointee.avail_out = UInt32(target.count)
                    code = CZLib.inflate(stream, Z_NO_FLUSH)
                    return target.count - Int(stream.pointee.avail_out)
                }
                let counted = min(got, limit - made)
                take(piece[..<counted])
                made += counted
            }
        }
        return made
    }
}
