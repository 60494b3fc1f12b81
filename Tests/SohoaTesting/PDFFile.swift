/// A small PDF in the making, object by object.
public struct PDFFile {
    private var objects: [[UInt8]] = []

    /// Begins with a catalogue (object 1) and a list of pages (object 2).
    ///
    /// - Parameters:
    ///   - pages: The numbers of the pages' objects.
    ///   - catalog: What the catalogue has besides.
    public init(pages: [Int] = [3], catalog: String = "") {
        let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
        add("<< /Type /Catalog /Pages 2 0 R \(catalog) >>")
        add("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    }

    /// A PDF of one page, object 3, with its content in object 4; what follows is from 5 on.
    ///
    /// - Parameters:
    ///   - content: The page's content.
    ///   - resources: The entries of the page's resources.
    ///   - page: What the page has besides; a medium of 300×200 points where it names none.
    ///   - catalog: What the catalogue has besides.
    ///   - objects: The bodies of further objects.
    public init(
        content: String, resources: String = "", page: String = "", catalog: String = "",
        objects: [[UInt8]] = []
    ) {
        self.init(catalog: catalog)
        let medium = page.contains("/MediaBox") ? "" : "/MediaBox [0 0 300 200]"
        add(
            "<< /Type /Page /Parent 2 0 R \(medium) \(page) /Contents 4 0 R"
                + " /Resources << \(resources) >> >>")
        add(Self.stream(Array(content.utf8)))
        for object in objects { add(object) }
    }

    /// Adds an object.
    public mutating func add(_ body: String) { add(Array(body.utf8)) }

    /// Adds an object.
    public mutating func add(_ body: [UInt8]) { objects.append(body) }

    /// The body of a stream.
    public static func stream(_ data: [UInt8], _ entries: String = "") -> [UInt8] {
        Array("<< /Length \(data.count) \(entries) >>\nstream\n".utf8) + data
            + Array("\nendstream".utf8)
    }

    /// The file.
    public var bytes: [UInt8] {
        var file = Array("%PDF-1.4\n".utf8)
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
}
