/// Where the orders of a kind of document stand.
enum OrderGround: Sendable, Hashable {
    /// Its numbered items, unless a heading says otherwise (plans, directives, telegrams).
    case items
    /// Only what names a duty or somebody who has one (decisions, resolutions).
    case duties
    /// Only sections whose heading announces orders (reports).
    case sections
    /// The same, and items that tell an office what to do (letters).
    case letter

    /// The ground for a kind of document by name.
    init(kind: String?) {
        switch kind {
        case "Quyết định", "Nghị quyết", "Nghị định", "Thông tư", "Luật", "Pháp lệnh", "Quy chế",
            "Quy định", "Thông tư liên tịch":
            self = .duties
        case "Báo cáo", "Tờ trình", "Biên bản", "Giấy mời", "Hợp đồng", "Thư công",
            "Thông cáo", "Bản ghi nhớ",
            "Bản thỏa thuận", "Giấy giới thiệu", "Giấy nghỉ phép", "Phiếu gửi", "Phiếu chuyển",
            "Phiếu báo", "Giấy ủy quyền":
            self = .sections
        case DocumentKind.letter.name: self = .letter
        default: self = .items
        }
    }
}
