/// Writes the small files that the tests open.
enum Bytes {
    /// A number in four bytes, the most significant first.
    static func big(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    /// A number in two bytes, the most significant first.
    static func big16(_ number: Int) -> [UInt8] { Array(big(number).suffix(2)) }

    /// An uncompressed TIFF of 8-bit gray pages, every page filled with a tone of its own.
    ///
    /// - Parameters:
    ///   - pages: Width, height and tone of each page; 200 dpi across, `down` dpi down.
    ///   - loops: Whether the last page names the first as its successor.
    ///   - down: Pixels per inch down.
    /// - Returns: A file in big-endian order.
    static func tiff(
        _ pages: [(width: Int, height: Int, tone: UInt8)], loops: Bool = false, down: Int = 200
    ) -> [UInt8] {
        func entry(_ tag: Int, _ value: Int, isShort: Bool = false) -> [UInt8] {
            big16(tag) + big16(isShort ? 3 : 4) + big(1)
                + (isShort ? big16(value) + [0, 0] : big(value))
        }
        func fraction(_ tag: Int, at place: Int) -> [UInt8] {
            big16(tag) + big16(5) + big(1) + big(place)
        }
        var file: [UInt8] = [0x4d, 0x4d, 0, 0x2a] + big(8)
        for (index, page) in pages.enumerated() {
            let directory = file.count
            let numbers = directory + 2 + 11 * 12 + 4
            let strip = numbers + 16
            let size = page.width * page.height
            let isLast = index == pages.count - 1
            file += big16(11)
            file += entry(256, page.width) + entry(257, page.height)
            file += entry(258, 8, isShort: true) + entry(259, 1, isShort: true)
            file += entry(262, 1, isShort: true) + entry(273, strip)
            file += entry(277, 1, isShort: true) + entry(278, page.height) + entry(279, size)
            file += fraction(282, at: numbers) + fraction(283, at: numbers + 8)
            file += big(isLast ? (loops ? 8 : 0) : strip + size + size % 2)
            file += big(200) + big(1) + big(down) + big(1)
            file += [UInt8](repeating: page.tone, count: size + size % 2)
        }
        return file
    }

    /// A PDF from the bodies of its objects, numbered from 1; the first is the catalogue.
    static func pdf(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, body) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(body)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        text +=
            "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return Array(text.utf8)
    }

    /// A PDF from the bodies of its objects, which need not be text.
    static func pdf(binary objects: [[UInt8]]) -> [UInt8] {
        var file = Array("%PDF-1.5\n".utf8)
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, body) in objects.enumerated() {
            let digits = String(file.count)
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
            file += Array("\(index + 1) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
        }
        let end =
            "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(file.count)\n%%EOF\n"
        return file + Array((table + end).utf8)
    }

    /// A stream object.
    static func stream(_ content: String, _ entries: String = "") -> String {
        "<< /Length \(content.utf8.count) \(entries) >>\nstream\n\(content)\nendstream"
    }

    /// A PDF of one page of 144×72 points with the font /F and, if given, the image /I.
    static func page(
        _ content: String, image: String? = nil, rotate: Int = 0, count: Int = 1
    ) -> [UInt8] {
        pdf([
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count \(count) >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 144 72] /Rotate \(rotate) /Contents 4 0 R"
                + " /Resources << /Font << /F 5 0 R >> /XObject << /I 6 0 R >> >> >>",
            stream(content),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            image ?? "null",
        ])
    }

    /// An image of `columns`×`rows` one-bit pixels, a checkerboard of single pixels, in hexadecimal.
    static func checkerboard(columns: Int, rows: Int) -> String {
        let row = { (first: String) in String(repeating: first, count: columns / 4) }
        let data = (0..<rows).map { row($0.isMultiple(of: 2) ? "5" : "a") }.joined() + ">"
        return stream(
            data,
            "/Type /XObject /Subtype /Image /Width \(columns) /Height \(rows) /BitsPerComponent 1"
                + " /ColorSpace /DeviceGray /Filter /ASCIIHexDecode")
    }
}
