import DocumentModel
import Publishing

/// A small table with a cell of every kind.
enum SampleTable {
    static let columns = [
        ResultColumn("number", heading: "Số, ký hiệu", overflow: .keep),
        ResultColumn("text", heading: "Nội dung"),
        ResultColumn("tasks", heading: "Nhiệm vụ", kind: .integer),
        ResultColumn("score", heading: "Điểm", kind: .real),
        ResultColumn("due", heading: "Hạn", kind: .date),
        ResultColumn("seen", heading: "Lúc", kind: .timeStamp),
        ResultColumn("done", heading: "Xong", kind: .boolean),
        ResultColumn("lead", heading: "Chủ trì", kind: .list),
    ]

    static let rows: [[ResultCell]] = [
        [
            .text("07/KH-SXD"),
            .marked(MarkedText("Ban hành \u{2}kế hoạch\u{3} \"A\"", from: "\u{2}", to: "\u{3}")),
            .integer(-12), .real(0.25), ResultCell(CivilDate("2025-08-20")),
            ResultCell(TimeStamp(seconds: 1_755_684_300)), .boolean(true),
            .list(["Văn phòng Sở", "Thanh tra"]),
        ],
        [
            .text("=1+1"), .text("một\thai\nba"), .empty, .real(.infinity),
            ResultCell(CivilDate("2025-08-00")), .empty, .boolean(false), .list([]),
        ],
    ]

    static let wording = CellWording(
        yes: "có", no: "không", dateOrder: .dayFirst, decimalMark: ",")
}

extension ResultCell {
    /// The kind of column that this cell belongs to; nil for an empty one.
    var kind: ResultColumn.Kind? {
        switch self {
        case .empty: nil
        case .text, .marked: .text
        case .integer: .integer
        case .real: .real
        case .date: .date
        case .timeStamp: .timeStamp
        case .boolean: .boolean
        case .list: .list
        }
    }
}
