package import Publishing

// The headings and words of tables for people.

extension Messages {
    /// How cells that are no texts are said.
    package var cellWording: CellWording {
        switch language {
        case .vietnamese:
            CellWording(yes: "có", no: "không", dateOrder: .dayFirst, decimalMark: ",")
        case .english:
            CellWording(yes: "yes", no: "no", dateOrder: .yearFirst, decimalMark: ".")
        }
    }

    /// The sheet of what a document says of itself.
    package var headSheet: String { say(vi: "Văn bản", en: "Document") }

    /// The sheet of its tasks.
    package var taskSheet: String { say(vi: "Nhiệm vụ", en: "Tasks") }

    /// The sheet of its goals.
    package var targetSheet: String { say(vi: "Chỉ tiêu", en: "Targets") }

    /// The sheet of the documents that it cites.
    package var referenceSheet: String { say(vi: "Viện dẫn", en: "References") }

    /// The heading of a column of tasks.
    package func heading(_ column: TaskTable.Column) -> String {
        switch column {
        case .file: say(vi: "Tệp", en: "File")
        case .number: say(vi: "Số, ký hiệu", en: "Number")
        case .date: say(vi: "Ngày văn bản", en: "Date")
        case .issuer: say(vi: "Cơ quan ban hành", en: "Issuer")
        case .task: say(vi: "Mã nhiệm vụ", en: "Task")
        case .section: say(vi: "Mục", en: "Section")
        case .item: say(vi: "Điểm", en: "Item")
        case .statement: say(vi: "Nội dung nhiệm vụ", en: "What to do")
        case .lead: say(vi: "Chủ trì", en: "Lead")
        case .leadUnits: say(vi: "Chủ trì (tên đầy đủ)", en: "Lead (full names)")
        case .support: say(vi: "Phối hợp", en: "Support")
        case .supportUnits: say(vi: "Phối hợp (tên đầy đủ)", en: "Support (full names)")
        case .reportTo: say(vi: "Báo cáo cho", en: "Report to")
        case .basis: say(vi: "Căn cứ", en: "Basis")
        case .product: say(vi: "Sản phẩm", en: "Product")
        case .deadlines: say(vi: "Thời hạn (nguyên văn)", en: "Deadlines (as written)")
        case .due: say(vi: "Hạn", en: "Due")
        case .recurrence: say(vi: "Lặp lại", en: "Recurrence")
        case .grade: say(vi: "Hạng", en: "Grade")
        case .page: say(vi: "Trang", en: "Page")
        }
    }

    /// The heading of a column of goals.
    package func heading(_ column: TargetTable.Column) -> String {
        switch column {
        case .file: heading(TaskTable.Column.file)
        case .number: heading(TaskTable.Column.number)
        case .statement: say(vi: "Chỉ tiêu", en: "Target")
        case .comparison: say(vi: "So sánh", en: "Comparison")
        case .value: say(vi: "Giá trị", en: "Value")
        case .unit: say(vi: "Đơn vị tính", en: "Unit")
        case .by: say(vi: "Đến ngày", en: "By")
        case .grade: heading(TaskTable.Column.grade)
        case .page: heading(TaskTable.Column.page)
        }
    }

    /// The heading of a column of references.
    package func heading(_ column: ReferenceTable.Column) -> String {
        switch column {
        case .file: heading(TaskTable.Column.file)
        case .number: heading(TaskTable.Column.number)
        case .cited: say(vi: "Văn bản được viện dẫn", en: "Cited")
        case .citedNormalized: say(vi: "Số, ký hiệu chuẩn hóa", en: "Cited, normalized")
        case .citedKind: say(vi: "Loại văn bản", en: "Kind")
        case .citedDate: say(vi: "Ngày", en: "Date of the cited")
        case .citedIssuer: say(vi: "Cơ quan ban hành", en: "Issuer of the cited")
        case .role: say(vi: "Vai trò", en: "Role")
        case .grade: heading(TaskTable.Column.grade)
        case .page: heading(TaskTable.Column.page)
        }
    }

    /// The heading of a column of the head.
    package func heading(_ column: HeadTable.Column) -> String {
        switch column {
        case .field: say(vi: "Thông tin", en: "Field")
        case .value: say(vi: "Giá trị", en: "Value")
        case .grade: heading(TaskTable.Column.grade)
        case .page: heading(TaskTable.Column.page)
        }
    }

    /// What a value of the head is.
    package func name(_ field: HeadTable.Field) -> String {
        switch field {
        case .file: heading(TaskTable.Column.file)
        case .sha256: "SHA-256"
        case .pages: say(vi: "Số trang", en: "Pages")
        case .documentGrade: say(vi: "Hạng của văn bản", en: "Grade of the document")
        case .issuer: heading(TaskTable.Column.issuer)
        case .parentIssuer: say(vi: "Cơ quan chủ quản", en: "Parent body")
        case .kind: say(vi: "Loại văn bản", en: "Kind")
        case .number: heading(TaskTable.Column.number)
        case .place: say(vi: "Địa danh", en: "Place")
        case .date: say(vi: "Ngày ban hành", en: "Date")
        case .title: say(vi: "Trích yếu", en: "Abstract")
        case .addressee: say(vi: "Kính gửi", en: "Addressee")
        case .secrecy: say(vi: "Độ mật", en: "Secrecy")
        case .urgency: say(vi: "Độ khẩn", en: "Urgency")
        case .signerAuthority: say(vi: "Quyền hạn người ký", en: "Signer's authority")
        case .signerPosition: say(vi: "Chức vụ người ký", en: "Signer's office")
        case .signerName: say(vi: "Người ký", en: "Signer")
        case .drafter: say(vi: "Người soạn thảo", en: "Drafter")
        case .recipient: say(vi: "Nơi nhận", en: "Recipient")
        case .check: say(vi: "Cần xem lại", en: "To look at")
        }
    }
}
