/// What stands in a workbook (XLSX): its XML, looked at without the library that wrote it.
public struct WorkbookReader {
    /// A cell.
    public struct Cell: Sendable, Hashable {
        /// "inlineStr" for a text, "b" for a truth; nil for a number and an empty cell.
        public var type: String?
        /// What stands in it.
        public var text: String
        /// The form of its number: "dd/mm/yyyy"; nil where the spreadsheet chooses.
        public var form: String?

        /// Creates a cell.
        public init(type: String? = nil, text: String, form: String? = nil) {
            self.type = type
            self.text = text
            self.form = form
        }
    }

    /// The names of the sheets in order.
    public let sheets: [String]
    private let archive: ZIPArchive
    private let forms: [String?]

    /// Opens a workbook.
    public init(at path: String) throws {
        archive = try ZIPArchive(at: path)
        sheets = try XMLElements(parsing: archive.bytes(of: "xl/workbook.xml"))
            .named("sheet").compactMap { $0.attributes["name"] }
        let styles = try XMLElements(parsing: archive.bytes(of: "xl/styles.xml"))
        let numbers = Dictionary(
            styles.named("numFmt").map { ($0.attributes["numFmtId"], $0.attributes["formatCode"]) },
            uniquingKeysWith: { first, _ in first })
        // Before the formats of cells stands one that they build upon.
        forms = styles.named("xf").dropFirst().map { numbers[$0.attributes["numFmtId"]] ?? nil }
    }

    /// The elements of a part: "xl/workbook.xml".
    public func elements(of part: String) throws -> XMLElements {
        try XMLElements(parsing: archive.bytes(of: part))
    }

    /// The elements of a sheet, counted from 1.
    public func elements(ofSheet number: Int) throws -> XMLElements {
        try elements(of: "xl/worksheets/sheet\(number).xml")
    }

    /// The cells of a sheet, counted from 1, by their names: "B2".
    public func cells(ofSheet number: Int) throws -> [String: Cell] {
        var cells: [String: Cell] = [:]
        var name = ""
        for element in try elements(ofSheet: number).all {
            switch element.name {
            case "c":
                name = element.attributes["r"] ?? ""
                let style = element.attributes["s"].flatMap { Int($0) } ?? 0
                cells[name] = Cell(
                    type: element.attributes["t"], text: "",
                    form: style < forms.count ? forms[style] : nil)
            case "v", "t", "f": cells[name]?.text += element.name == "f" ? "=" : element.text
            default: break
            }
        }
        return cells
    }

    /// The text of the cells of a row of a sheet, both counted from 1.
    public func row(_ row: Int, ofSheet number: Int) throws -> [String] {
        let cells = try cells(ofSheet: number)
        return (UInt8(ascii: "A")...UInt8(ascii: "Z")).compactMap { letter in
            cells["\(Character(Unicode.Scalar(letter)))\(row)"]?.text
        }
    }
}
