/// Finds how a camera was held in the block of tags (EXIF) of a JPEG, PNG or WebP file.
enum EXIFOrientation {
    /// The orientation that a block states, 1 … 8; nil where it states none, or nonsense.
    ///
    /// - Parameter block: The head of a TIFF file and its first directory.
    /// - Returns: The orientation.
    static func orientation(in block: ArraySlice<UInt8>) -> Int? {
        let order: ByteReader.Order
        if block.starts(with: [0x49, 0x49, 0x2a, 0]) {
            order = .little
        } else if block.starts(with: [0x4d, 0x4d, 0, 0x2a]) {
            order = .big
        } else {
            return nil
        }
        let reader = ByteReader(block, order: order)
        guard let directory = reader.uint32(at: 4), let count = reader.uint16(at: directory) else {
            return nil
        }
        for index in 0..<count {
            let entry = directory + 2 + index * 12
            guard let tag = reader.uint16(at: entry) else { return nil }
            guard tag == 0x0112 else { continue }
            // A short as a rule, and of some programs a long.
            let value =
                reader.uint16(at: entry + 2) == 4
                ? reader.uint32(at: entry + 8) : reader.uint16(at: entry + 8)
            return value.flatMap { (1...8).contains($0) ? $0 : nil }
        }
        return nil
    }

    /// What precedes the block in a JPEG file, and of some programs in a WebP file.
    static let sign: [UInt8] = [0x45, 0x78, 0x69, 0x66, 0, 0]
}
