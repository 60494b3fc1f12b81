internal import DocumentModel

/// The parts of a PNG file that a PDF takes as they are.
struct PNGChunks {
    private var columns = 0
    private var rows = 0
    private var bits = 0
    private var colorType = -1
    private var isInterlaced = false
    private var isTransparent = false
    private var palette: [UInt8] = []
    private var data: [UInt8] = []

    /// Walks the chunks; nil where they break off before the end of the picture's data.
    init?(_ bytes: [UInt8]) {
        let reader = ByteReader(bytes, order: .big)
        var offset = 8
        while let length = reader.uint32(at: offset), let kind = reader.tag(at: offset + 4) {
            let start = offset + 8
            guard start + length + 4 <= bytes.count else { return nil }
            let content = bytes[start..<start + length]
            switch kind {
            case "IHDR":
                guard length == 13 else { return nil }
                columns = reader.uint32(at: start) ?? 0
                rows = reader.uint32(at: start + 4) ?? 0
                bits = Int(bytes[start + 8])
                colorType = Int(bytes[start + 9])
                isInterlaced = bytes[start + 12] != 0
            case "PLTE": palette = Array(content)
            case "tRNS": isTransparent = true
            case "IDAT": data += content
            case "IEND": return
            default: break
            }
            offset = start + length + 4
        }
        return nil
    }

    /// The picture; nil where a PDF has no form for it: interlaced, or with transparency.
    func page(paper: PageImage, orientation: Int = 1) -> EncodedPage? {
        guard !isInterlaced, !isTransparent, !data.isEmpty else { return nil }
        let color: EncodedPage.Color
        switch colorType {
        case 0: color = .gray
        case 2: color = .rgb
        case 3 where !palette.isEmpty && palette.count <= 768 && palette.count.isMultiple(of: 3):
            color = .palette(palette)
        default: return nil
        }
        return EncodedPage(
            encoding: .deflatedRows, color: color, bits: bits, columns: columns, rows: rows,
            orientation: orientation, paper: paper, data: data)
    }
}
