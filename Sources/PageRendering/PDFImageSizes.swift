/// Looks for the largest image that a PDF announces, without opening it.
///
/// The dictionaries of images are plain text in the file, encrypted or not, since an image is a
/// stream and streams are never packed into other streams. Sizes given by reference are missed: the
/// worker's memory limit is the last defence.
enum PDFImageSizes {
    /// The largest product of a `/Width` and a `/Height` near each other, in pixels.
    static func largest(in bytes: [UInt8]) -> Int {
        var largest = 0
        var offset = 0
        while let found = bytes[offset...].firstIndex(of: slash) {
            offset = found + 1
            guard let width = number(after: widthName, at: offset, in: bytes) else { continue }
            let around = max(0, found - reach)..<min(bytes.count, found + reach)
            for place in around where bytes[place] == slash {
                if let height = number(after: heightName, at: place + 1, in: bytes) {
                    largest = max(largest, width * height)
                }
            }
        }
        return largest
    }

    /// The number that follows a name; at most 999,999,999.
    private static func number(after name: [UInt8], at offset: Int, in bytes: [UInt8]) -> Int? {
        guard bytes[offset...].starts(with: name) else { return nil }
        let digits = bytes[(offset + name.count)...].drop { $0 == 0x20 || $0 == 0x0a || $0 == 0x0d }
            .prefix { (0x30...0x39).contains($0) }
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private static let slash = UInt8(ascii: "/")
    private static let widthName = [UInt8]("Width".utf8)
    private static let heightName = [UInt8]("Height".utf8)
    /// Bytes within which one dictionary's width and height stand.
    private static let reach = 400
}
