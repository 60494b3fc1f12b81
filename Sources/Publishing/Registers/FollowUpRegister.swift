public import DocumentModel

/// The register of how incoming documents are dealt with, "Sổ theo dõi giải quyết văn bản đến"
/// (Decree 30/2020/NĐ-CP, Appendix IV, form VIII): its seven columns with the decree's headings.
public enum FollowUpRegister {
    /// A line of the register: a document that has to be dealt with.
    public struct Entry: Sendable, Hashable {
        /// Its number in the register of incoming documents.
        public var arrivalNumber: String
        /// Its kind, number and symbol, date and issuing body.
        public var document: String
        /// The unit or person that deals with it.
        public var handler: String
        /// The day by which it is to be dealt with.
        public var due: ResultCell
        /// How far it has come.
        public var progress: String
        /// Number and symbol of the answer.
        public var answer: String
        /// What else there is to say.
        public var note: String

        /// Creates a line.
        ///
        /// - Parameters:
        ///   - arrivalNumber: The number in the register of incoming documents.
        ///   - document: Kind, number and symbol, date and issuing body.
        ///   - handler: The unit or person that deals with it.
        ///   - due: The day by which it is to be dealt with, or the words for a time that is no day.
        ///   - progress: How far it has come.
        ///   - answer: Number and symbol of the answer.
        ///   - note: What else there is to say.
        public init(
            arrivalNumber: String = "", document: String = "", handler: String = "",
            due: ResultCell = .empty, progress: String = "", answer: String = "",
            note: String = ""
        ) {
            self.arrivalNumber = arrivalNumber
            self.document = document
            self.handler = handler
            self.due = due
            self.progress = progress
            self.answer = answer
            self.note = note
        }
    }

    /// The title above the columns.
    public static let title = "SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN"

    /// A name for its sheet, which the title is too long for.
    public static let sheetName = "Theo dõi giải quyết"

    /// The columns (1) to (7).
    public static let columns = [
        ResultColumn("arrival_number", heading: "Số đến", overflow: .keep),
        ResultColumn(
            "document",
            heading: "Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản",
            minimumWidth: 24),
        ResultColumn("handler", heading: "Đơn vị hoặc người nhận", minimumWidth: 14),
        ResultColumn("due", heading: "Thời hạn giải quyết", kind: .date),
        ResultColumn("progress", heading: "Tiến độ giải quyết", minimumWidth: 14),
        ResultColumn("answer", heading: "Số, ký hiệu văn bản trả lời", minimumWidth: 14),
        ResultColumn("note", heading: "Ghi chú", minimumWidth: 12),
    ]

    /// What a document is called in the second column: "Kế hoạch số 07/KH-SXD ngày 20/08/2025 của SỞ
    /// XÂY DỰNG"; what was not found is left out.
    public static func name(of record: DirectiveRecord) -> String {
        name(
            kind: record.kind?.value, number: record.number?.value, date: record.date?.value,
            issuer: record.issuer?.value)
    }

    /// What a document is called in the second column, by what is known of it.
    public static func name(
        kind: String?, number: String?, date: CivilDate?, issuer: String?
    ) -> String {
        // The decree writes dates with the day first.
        let wording = CellWording(yes: "", no: "", dateOrder: .dayFirst, decimalMark: ",")
        let parts = [
            kind, number.map { "số \($0)" },
            date.map { ($0.isComplete ? "ngày " : "") + wording.text(of: $0) },
            issuer.map { "của \($0)" },
        ]
        return parts.compactMap { $0 }.joined(separator: " ")
    }

    /// The cells of a line.
    public static func row(of entry: Entry) -> [ResultCell] {
        [
            .text(entry.arrivalNumber), .text(entry.document), .text(entry.handler), entry.due,
            .text(entry.progress), .text(entry.answer), .text(entry.note),
        ]
    }

    /// The register as a table.
    public static func table(of entries: [Entry]) -> ResultTable {
        ResultTable(columns: columns, rows: entries.map(row))
    }

    /// The register's sheet, to print: its title, the office above and the time below it.
    ///
    /// - Parameters:
    ///   - office: The office whose register it is; nil to leave the line out.
    ///   - period: The time that it is for: "Từ ngày 01/01/2025 đến ngày 31/3/2025".
    /// - Returns: The layout of a sheet of a workbook.
    public static func layout(office: String? = nil, period: String? = nil) -> SheetLayout {
        SheetLayout(.register, titles: [office, title, period].compactMap { $0 })
    }
}
