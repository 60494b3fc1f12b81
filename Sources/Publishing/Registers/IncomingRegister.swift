public import DocumentModel

/// The register of incoming documents, "Sổ đăng ký văn bản đến" (Decree 30/2020/NĐ-CP, Appendix IV,
/// form VI): its ten columns with the decree's headings.
public enum IncomingRegister {
    /// A line of the register: a document that came in.
    public struct Entry: Sendable, Hashable {
        /// The day on which it came, as on the stamp "ĐẾN".
        public var arrived: CivilDate?
        /// Its number in this register.
        public var arrivalNumber: String
        /// The body that issued it.
        public var author: String
        /// Its number and symbol.
        public var number: String
        /// Its own date.
        public var date: CivilDate?
        /// Its kind and abstract.
        public var subject: String
        /// The unit or person that it is for.
        public var recipient: String
        /// The day on which it was handed over.
        public var handedOver: CivilDate?
        /// Who signed for it; mostly left for a pen.
        public var signature: String
        /// What else there is to say: "Bản sao".
        public var note: String

        /// Creates a line.
        public init(
            arrived: CivilDate? = nil, arrivalNumber: String = "", author: String = "",
            number: String = "", date: CivilDate? = nil, subject: String = "",
            recipient: String = "", handedOver: CivilDate? = nil, signature: String = "",
            note: String = ""
        ) {
            self.arrived = arrived
            self.arrivalNumber = arrivalNumber
            self.author = author
            self.number = number
            self.date = date
            self.subject = subject
            self.recipient = recipient
            self.handedOver = handedOver
            self.signature = signature
            self.note = note
        }

        /// Creates a line with what a document says of itself; how it came in is left empty.
        public init(of record: DirectiveRecord) {
            let subject = [record.kind?.value, record.title?.value].compactMap { $0 }
            self.init(
                author: record.issuer?.value ?? "", number: record.number?.value ?? "",
                date: record.date?.value, subject: subject.joined(separator: " "))
        }
    }

    /// The title above the columns.
    public static let title = "SỔ ĐĂNG KÝ VĂN BẢN ĐẾN"

    /// A name for its sheet, which the title is too long for.
    public static let sheetName = "Sổ văn bản đến"

    /// The columns (1) to (10).
    public static let columns = [
        ResultColumn("arrived", heading: "Ngày đến", kind: .date),
        ResultColumn("arrival_number", heading: "Số đến", overflow: .keep),
        ResultColumn("author", heading: "Tác giả", minimumWidth: 14),
        ResultColumn("number", heading: "Số, ký hiệu văn bản", overflow: .keep),
        ResultColumn("date", heading: "Ngày tháng văn bản", kind: .date),
        ResultColumn(
            "subject", heading: "Tên loại và trích yếu nội dung văn bản", minimumWidth: 24),
        ResultColumn("recipient", heading: "Đơn vị hoặc người nhận", minimumWidth: 14),
        ResultColumn("handed_over", heading: "Ngày chuyển", kind: .date),
        ResultColumn("signature", heading: "Ký nhận", minimumWidth: 12),
        ResultColumn("note", heading: "Ghi chú", minimumWidth: 12),
    ]

    /// The cells of a line.
    public static func row(of entry: Entry) -> [ResultCell] {
        [
            ResultCell(entry.arrived), .text(entry.arrivalNumber), .text(entry.author),
            .text(entry.number), ResultCell(entry.date), .text(entry.subject),
            .text(entry.recipient), ResultCell(entry.handedOver), .text(entry.signature),
            .text(entry.note),
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
