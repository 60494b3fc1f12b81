import DocumentModel

/// The report of a run as a table: a row a file, with the keys of its lines as columns
/// (docs/record.md).
public enum ReportTable {
    /// The columns, named as the keys of a line.
    public static let columns: [ResultColumn] = [
        ResultColumn("file", heading: "file"),
        ResultColumn("status", heading: "status"),
        ResultColumn("seconds", heading: "seconds", kind: .real),
        ResultColumn("pages", heading: "pages", kind: .integer),
        ResultColumn("grade", heading: "grade"),
        ResultColumn("warnings", heading: "warnings", kind: .list),
        ResultColumn("checks", heading: "checks", kind: .integer),
        ResultColumn("output", heading: "output"),
        ResultColumn("document", heading: "document", kind: .integer),
        ResultColumn("duplicateOf", heading: "duplicateOf"),
        ResultColumn("sha256", heading: "sha256"),
        ResultColumn("reason", heading: "reason"),
        ResultColumn("page", heading: "page", kind: .integer),
        ResultColumn("message", heading: "message"),
        ResultColumn("exit", heading: "exit", kind: .integer),
    ]

    /// The row of a line.
    public static func row(of line: ReportLine) -> [ResultCell] {
        [
            .text(FileName.readable(line.file)), .text(line.status.rawValue), .real(line.seconds),
            ResultCell(line.pages), ResultCell(line.grade?.rawValue),
            line.warnings.map { .list($0) } ?? .empty, ResultCell(line.checks),
            ResultCell(line.output.map(FileName.readable)), ResultCell(line.document.map(Int.init)),
            ResultCell(line.duplicateOf.map(FileName.readable)), ResultCell(line.sha256),
            ResultCell(line.reason),
            ResultCell(line.page), ResultCell(line.message), ResultCell(line.exit.map(Int.init)),
        ]
    }
}
