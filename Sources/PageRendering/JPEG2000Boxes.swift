internal import DocumentModel

/// What the boxes of a JPEG 2000 file (JP2) say of its colours.
struct JPEG2000Boxes {
    private var columns = 0
    private var rows = 0
    private var samples = 0
    private var bits = 0
    private var colorSpaces: [Int] = []
    private var isPlain = true

    /// Walks the boxes; nil for a bare codestream and where they break off.
    init?(_ bytes: [UInt8]) {
        let reader = ByteReader(bytes, order: .big)
        guard reader.tag(at: 4) == "jP  " else { return nil }
        guard walk(0..<bytes.count, reader: reader), columns > 0, rows > 0 else { return nil }
    }

    private mutating func walk(_ range: Range<Int>, reader: ByteReader) -> Bool {
        var offset = range.lowerBound
        while offset + 8 <= range.upperBound, let length = reader.uint32(at: offset),
            let kind = reader.tag(at: offset + 4)
        {
            // 0 is “to the end”; 1 announces eight bytes of length, which only the picture's data
            // need.
            let end = length < 8 ? range.upperBound : offset + length
            guard end <= range.upperBound else { return false }
            let content = offset + 8
            switch kind {
            case "jp2h": guard walk(content..<end, reader: reader) else { return false }
            case "ihdr":
                rows = reader.uint32(at: content) ?? 0
                columns = reader.uint32(at: content + 4) ?? 0
                samples = reader.uint16(at: content + 8) ?? 0
                bits = (reader.uint8(at: content + 10) ?? 255) + 1
            case "colr":
                let isListed = reader.uint8(at: content) == 1
                colorSpaces.append(isListed ? reader.uint32(at: content + 3) ?? 0 : 0)
            case "pclr", "cdef", "bpcc": isPlain = false
            case "jp2c": return true
            default: break
            }
            offset = end
        }
        return true
    }

    /// The file as a page; nil where its colours are not simply gray or sRGB of 8 bits.
    func page(_ bytes: [UInt8], paper: PageImage) -> EncodedPage? {
        guard isPlain, bits == 8 else { return nil }
        let color: EncodedPage.Color
        switch (samples, colorSpaces) {
        case (1, [17]): color = .gray
        case (3, [16]): color = .rgb
        default: return nil
        }
        return EncodedPage(
            encoding: .jpeg2000, color: color, bits: 8, columns: columns, rows: rows,
            paper: paper, data: bytes)
    }
}
