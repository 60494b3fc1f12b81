/// Looks for the images that a PDF announces, without opening it.
///
/// The dictionaries of images are plain text in the file, encrypted or not, since an image is a
/// stream and streams are never packed into other streams. Sizes given by reference are missed: the
/// worker's memory limit is the last defence.
struct PDFImageSizes {
    /// The size of an image in its own pixels.
    struct Size: Hashable {
        var columns: Int
        var rows: Int
    }

    /// Every size that occurs, once.
    private(set) var sizes: Set<Size> = []

    /// Takes each `/Width` together with every `/Height` near it.
    init(in bytes: [UInt8]) {
        var offset = 0
        while let found = bytes[offset...].firstIndex(of: Self.slash) {
            offset = found + 1
            guard let columns = Self.number(after: Self.width, at: offset, in: bytes) else {
                continue
            }
            let around = max(0, found - Self.reach)..<min(bytes.count, found + Self.reach)
            for place in around where bytes[place] == Self.slash {
                if let rows = Self.number(after: Self.height, at: place + 1, in: bytes) {
                    sizes.insert(Size(columns: columns, rows: rows))
                }
            }
        }
    }

    /// The most pixels that an image has.
    var largest: Int { sizes.map { $0.columns * $0.rows }.max() ?? 0 }

    /// The number that follows a name, 1 … 999,999,999.
    private static func number(after name: [UInt8], at offset: Int, in bytes: [UInt8]) -> Int? {
        guard bytes[offset...].starts(with: name) else { return nil }
        let digits = bytes[(offset + name.count)...].drop { $0 == 0x20 || $0 == 0x0a || $0 == 0x0d }
            .prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return number > 0 ? number : nil
    }

    private static let slash = UInt8(ascii: "/")
    private static let width = [UInt8]("Width".utf8)
    private static let height = [UInt8]("Height".utf8)
    /// Bytes within which one dictionary's width and height stand.
    private static let reach = 400
}
