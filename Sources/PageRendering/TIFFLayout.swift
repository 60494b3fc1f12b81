/// Where the numbers of a TIFF or BigTIFF file lie.
struct TIFFLayout {
    private let reader: ByteReader
    private let isBig: Bool

    /// Reads the file's header; nil where it is none.
    init?(_ bytes: [UInt8]) {
        switch bytes.prefix(4) {
        case [0x49, 0x49, 0x2a, 0]: (reader, isBig) = (ByteReader(bytes, order: .little), false)
        case [0x4d, 0x4d, 0, 0x2a]: (reader, isBig) = (ByteReader(bytes, order: .big), false)
        case [0x49, 0x49, 0x2b, 0]: (reader, isBig) = (ByteReader(bytes, order: .little), true)
        case [0x4d, 0x4d, 0, 0x2b]: (reader, isBig) = (ByteReader(bytes, order: .big), true)
        default: return nil
        }
    }

    /// The offset of the first directory, 0 for none; nil where the file ends before it.
    var firstDirectory: Int? { isBig ? reader.uint64(at: 8) : reader.uint32(at: 4) }

    /// Reads a directory and the offset of the next; nil where either lies outside the file.
    func directory(at offset: Int) -> (page: TIFFDirectory, next: Int)? {
        guard let count = isBig ? reader.uint64(at: offset) : reader.uint16(at: offset),
            count <= 65_535
        else { return nil }
        let entries = offset + (isBig ? 8 : 2)
        let end = entries + count * entryLength
        guard let next = isBig ? reader.uint64(at: end) : reader.uint32(at: end) else { return nil }
        var page = TIFFDirectory()
        var unit = 2
        var (start, length): (Int?, Int?)
        var (offsets, lengths): (Int?, Int?)
        for index in 0..<count {
            let entry = entries + index * entryLength
            switch reader.uint16(at: entry) {
            case 256: page.width = integer(of: entry) ?? 0
            case 257: page.height = integer(of: entry) ?? 0
            case 258: page.bits = firstInteger(of: entry) ?? 0
            case 259: page.compression = integer(of: entry) ?? 0
            case 262: page.photometric = integer(of: entry) ?? 0
            case 266: page.fillOrder = integer(of: entry) ?? 1
            case 273:
                start = onlyInteger(of: entry)
                offsets = entry
                page.stripCount = self.count(of: entry) ?? 0
            case 274: page.orientation = integer(of: entry) ?? 1
            case 277: page.samples = integer(of: entry) ?? 0
            case 278: page.rowsPerStrip = integer(of: entry)
            case 279:
                length = onlyInteger(of: entry)
                lengths = entry
            case 282: page.xResolution = rational(of: entry) ?? 0
            case 283: page.yResolution = rational(of: entry) ?? 0
            case 284: page.isPlanar = integer(of: entry) == 2
            case 296: unit = integer(of: entry) ?? 2
            case 322: page.isTiled = true
            case 339: page.sampleFormat = firstInteger(of: entry) ?? 1
            default: break
            }
        }
        if let start, let length, length > 0, start <= Int.max - length,
            reader.uint8(at: start + length - 1) != nil
        {
            page.strip = start..<start + length
        }
        if let offsets, let lengths {
            page.hasWholeStrips = areWithinFile(offsets, lengths, count: page.stripCount)
        }
        // Unit 3 is the centimetre; unit 1 means that only the ratio counts.
        let factor =
            switch unit {
            case 2: 1.0
            case 3: 2.54
            default: 0.0
            }
        page.xResolution *= factor
        page.yResolution *= factor
        return (page, next)
    }

    private var entryLength: Int { isBig ? 20 : 12 }

    private func valueOffset(of entry: Int) -> Int { entry + (isBig ? 12 : 8) }

    private func integer(of entry: Int) -> Int? {
        switch reader.uint16(at: entry + 2) {
        case 1: reader.uint8(at: valueOffset(of: entry))
        case 3: reader.uint16(at: valueOffset(of: entry))
        case 4: reader.uint32(at: valueOffset(of: entry))
        case 16: reader.uint64(at: valueOffset(of: entry))
        default: nil
        }
    }

    /// How many values an entry has.
    private func count(of entry: Int) -> Int? {
        isBig ? reader.uint64(at: entry + 4) : reader.uint32(at: entry + 4)
    }

    /// The number of an entry that has no more than one.
    private func onlyInteger(of entry: Int) -> Int? {
        count(of: entry) == 1 ? integer(of: entry) : nil
    }

    /// The first number of an entry that may have several.
    private func firstInteger(of entry: Int) -> Int? { integer(of: entry, index: 0) }

    /// One of the numbers of an entry; they lie elsewhere where the entry has no room for them.
    private func integer(of entry: Int, index: Int) -> Int? {
        guard let count = count(of: entry), index < count else { return nil }
        let length: Int
        switch reader.uint16(at: entry + 2) {
        case 1: length = 1
        case 3: length = 2
        case 4: length = 4
        case 16: length = 8
        default: return nil
        }
        let fits = count <= (isBig ? 8 : 4) / length
        let place =
            fits
            ? valueOffset(of: entry)
            : isBig
                ? reader.uint64(at: valueOffset(of: entry))
                : reader.uint32(at: valueOffset(of: entry))
        guard let place, place <= Int.max / 2 else { return nil }
        let offset = place + index * length
        return switch length {
        case 1: reader.uint8(at: offset)
        case 2: reader.uint16(at: offset)
        case 4: reader.uint32(at: offset)
        default: reader.uint64(at: offset)
        }
    }

    /// Whether strips lie within the file; a count beyond the file's length cannot be true.
    private func areWithinFile(_ offsets: Int, _ lengths: Int, count: Int) -> Bool {
        for index in 0..<count {
            guard let start = integer(of: offsets, index: index),
                let length = integer(of: lengths, index: index)
            else { return false }
            guard length > 0 else { continue }
            guard start <= Int.max - length, reader.uint8(at: start + length - 1) != nil else {
                return false
            }
        }
        return true
    }

    private func rational(of entry: Int) -> Double? {
        guard reader.uint16(at: entry + 2) == 5 else { return nil }
        // Eight bytes fit into an entry of a BigTIFF; otherwise they lie elsewhere.
        let place = isBig ? valueOffset(of: entry) : reader.uint32(at: valueOffset(of: entry))
        guard let place, let above = reader.uint32(at: place),
            let below = reader.uint32(at: place + 4),
            below > 0
        else { return nil }
        return Double(above) / Double(below)
    }
}
