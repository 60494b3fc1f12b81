internal import Leptonica

/// An image of a PDF: whether its data are as many as its size asks for.
struct PDFImageStream {
    private let object: PDFObjectsHandle.Object
    /// Columns; 0 where the file does not say.
    let columns: Int
    /// Rows; 0 where the file does not say.
    let rows: Int

    init(_ object: PDFObjectsHandle.Object) {
        self.object = object
        columns = Self.size(object["Width"] ?? object["W"])
        rows = Self.size(object["Height"] ?? object["H"])
    }

    /// The object's number.
    var identity: Int32? { object.identity }

    /// How many pixels there are.
    var pixels: Int { columns * rows }

    /// What is wrong with the data; nil for nothing, and for filters on which poppler itself speaks.
    func damage() -> String? {
        guard pixels > 0 else { return nil }
        switch object.filters {
        case ["DCTDecode"], ["DCT"]: return jpegDamage()
        case ["FlateDecode"], ["Fl"]:
            guard let needed = bytesNeeded, let data = object.storedData() else { return nil }
            return lack(of: InflationHandle.inflate(data, limit: needed), needed: needed)
        case let filters where filters.allSatisfy(Self.tame.contains):
            guard let needed = bytesNeeded, let data = object.storedData(),
                data.count <= Self.mostTameBytes, let plain = object.plainData()
            else { return nil }
            return lack(of: plain.count, needed: needed)
        default: return nil
        }
    }

    private func jpegDamage() -> String? {
        guard let data = object.storedData() else { return nil }
        guard let markers = JPEGMarkers(data) else { return "a JPEG image without a head" }
        guard markers.isComplete else { return "a JPEG image that is cut off" }
        guard markers.width * markers.height <= Self.mostDecodedPixels else { return nil }
        return PixHandle.jpegWarnings(in: data) > 0 ? "a JPEG image with damaged data" : nil
    }

    private func lack(of got: Int, needed: Int) -> String? {
        // Some writers leave out the last byte or two.
        got + 4 >= needed ? nil : "an image of \(got) bytes where \(needed) are needed"
    }

    /// How many bytes the pixels take; nil where it is not plain to see.
    private var bytesNeeded: Int? {
        let isMask = object["ImageMask"] != nil && object["ColorSpace"] == nil
        let bits = isMask ? 1 : object["BitsPerComponent"]?.int ?? 0
        guard [1, 2, 4, 8, 16].contains(bits),
            let samples = isMask ? 1 : Self.samples(of: object["ColorSpace"])
        else { return nil }
        let row = (columns * bits * samples + 7) / 8
        let isPredicted = (parameters?["Predictor"]?.int ?? 1) >= 10
        return rows * (row + (isPredicted ? 1 : 0))
    }

    /// The parameters of the first filter.
    private var parameters: PDFObjectsHandle.Object? {
        guard let parameters = object["DecodeParms"] ?? object["DP"] else { return nil }
        return parameters.isDictionary ? parameters : parameters.items(most: 1)?.first
    }

    /// The samples of a pixel in a colour space; nil where that takes more to find out.
    private static func samples(of space: PDFObjectsHandle.Object?) -> Int? {
        let parts = space?.items(most: 2)
        switch space?.name ?? parts?.first?.name {
        case "DeviceGray", "G", "CalGray", "Indexed", "I", "Separation": return 1
        case "DeviceRGB", "RGB", "CalRGB", "Lab": return 3
        case "DeviceCMYK", "CMYK": return 4
        case "ICCBased": return parts?.last?["N"]?.int.flatMap { (1...4).contains($0) ? $0 : nil }
        default: return nil
        }
    }

    private static func size(_ object: PDFObjectsHandle.Object?) -> Int {
        object?.int.map { min(max(0, $0), 10_000_000) } ?? 0
    }

    /// Filters that swell their data by no more than a fixed factor.
    private static let tame: Set<String> = [
        "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85", "RunLengthDecode", "RL",
    ]
    private static let mostTameBytes = 64 << 20
    /// Larger images are not decoded a second time.
    private static let mostDecodedPixels = 100_000_000
}
