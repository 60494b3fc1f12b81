/// Words that the name of a unit or office holder begins with in running text.
///
/// From the organisation of the state (laws 63/2025/QH15, 72/2025/QH15), the Party and the fronts.
enum UnitHeads {
    /// Names and offices that begin a unit of their own wherever they stand in a list.
    static let strong = PhraseTable(
        [
            "Sở", "Bộ", "Ban", "Ủy ban", "UBND", "HĐND", "UBMTTQ", "UB MTTQ", "MTTQ", "Hội đồng",
            "Hội", "Văn phòng", "VP", "Phòng",
            "Công an", "Chi cục", "Cục", "Tổng cục", "Vụ", "Viện", "Trung tâm", "Trường", "Đài",
            "Báo",
            "Thông tấn xã", "Thủ trưởng", "Giám đốc", "Phó Giám đốc", "Chủ tịch", "Phó Chủ tịch",
            "Trưởng", "Phó Trưởng", "Chánh",
            "Phó Chánh", "Bộ trưởng", "Mặt trận", "Liên minh", "Hiệp hội", "Đoàn", "Tỉnh đoàn",
            "Thành đoàn", "Bảo hiểm xã hội", "Kho bạc",
            "Ngân hàng", "Thanh tra", "Quỹ", "Công ty", "Tổng công ty", "Tập đoàn", "Tổ công tác",
            "Tổ trưởng", "Bệnh viện", "Đại học",
            "Đảng ủy", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Kiểm toán", "Tòa án", "Viện kiểm sát",
            "Thường trực",
            "Ban Thường vụ", "Liên đoàn", "Chi nhánh", "Lãnh đạo", "Điện lực", "Bưu điện",
            "Bộ Chỉ huy", "Bộ Tư lệnh", "Thuế", "Hải quan", "Cảng vụ",
            "Cổng Thông tin", "Cục trưởng", "Vụ trưởng", "Người đứng đầu", "Bộ đội", "Ban Quản lý",
            "Đội", "Tổng Giám đốc", "Hạt", "Trạm", "Xí nghiệp", "Thành viên",
            "Quân khu", "Đảng bộ", "Thành phố", "Học viện", "Nhà xuất bản", "Chính phủ",
            "Thủ tướng", "Tạp chí", "Kế toán", "Hiệu trưởng", "Tổ giúp việc", "Tổ chuyên viên",
        ], spelled: true)

    /// Words in small letters that begin a unit, but belong to the one before after "các".
    static let weak = PhraseTable(
        [
            "các", "tất cả các", "toàn thể", "đơn vị", "cơ quan", "địa phương", "doanh nghiệp",
            "chính quyền", "cấp ủy", "cấp trên", "cấp dưới", "cấp xã", "cấp tỉnh", "cấp huyện",
            "ngành", "xã", "phường", "đại biểu", "đoàn thể", "nhà trường", "chủ đầu tư",
            "cán bộ", "công chức", "lực lượng", "đoàn viên", "nhà thầu", "nhà đầu tư",
            "những đơn vị", "mỗi",
            "cơ sở", "đồng chí", "cá nhân", "người đứng đầu", "thủ trưởng", "các cấp",
        ], spelled: true)

    /// Words of duties and things that begin like a unit.
    static let counterexamples = [
        "Báo cáo kết quả", "Ban hành kế hoạch", "Phòng, chống tham nhũng", "Hội nghị tổng kết",
        "Trường hợp vướng mắc", "Bộ tiêu chí đánh giá",
        "Đội ngũ cán bộ", "Sở hữu trí tuệ", "Trưởng thành", "Tổ chức thực hiện", "Bộ máy",
    ]

    private static let others = PhraseTable(
        [
            "báo cáo", "báo động", "báo chí", "ban hành", "ban đầu", "phòng chống", "phòng, chống",
            "phòng ngừa", "phòng cháy", "phòng, tránh",
            "hội nghị", "hội thảo", "hội nhập", "hội viên", "hội thi", "trường hợp", "bộ tiêu chí",
            "bộ máy", "bộ phận", "bộ chỉ số",
            "bộ thủ tục", "bộ câu hỏi", "đội ngũ", "sở hữu", "vụ việc", "viện dẫn", "trưởng thành",
            "quỹ đất", "đoàn kết", "đoàn viên",
            "thuế suất", "cục bộ", "hạt giống", "đài thọ", "phòng dịch", "phòng bệnh", "phòng vệ",
        ], spelled: true)

    /// Whether a unit begins at a token.
    static func begins(at token: Int, in passage: Passage) -> Bool {
        isStrong(at: token, in: passage) || weak.end(at: token, in: passage) != nil
    }

    /// Whether a unit of its own begins at a token: a name with a capital.
    static func isStrong(at token: Int, in passage: Passage) -> Bool {
        guard passage.tokens.indices.contains(token), passage.tokens[token].isCapitalized,
            others.end(at: token, in: passage) == nil
        else { return false }
        return strong.end(at: token, in: passage) != nil
    }
}
