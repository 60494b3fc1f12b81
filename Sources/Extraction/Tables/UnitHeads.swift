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
            "toàn thể", "đơn vị", "sở, ban", "sở, ngành", "các", "tất cả các", "những", "cơ quan",
            "địa phương", "doanh nghiệp",
            "chính quyền", "cấp ủy", "cấp trên", "cấp dưới", "cấp xã", "cấp tỉnh", "cấp huyện",
            "ngành", "xã", "phường", "đại biểu", "đoàn thể", "nhà trường", "chủ đầu tư",
            "cán bộ", "công chức", "lực lượng", "đoàn viên", "nhà thầu", "nhà đầu tư",
            "mỗi",
            "cơ sở", "đồng chí", "cá nhân", "người đứng đầu", "thủ trưởng", "các cấp",
        ], spelled: true)

    /// Words of duties and things that begin like a unit.
    static let counterexamples = [
        "Báo cáo kết quả", "Ban hành kế hoạch", "Phòng, chống tham nhũng", "Hội nghị tổng kết",
        "Trường hợp vướng mắc", "Bộ tiêu chí đánh giá",
        "Đội ngũ cán bộ", "Sở hữu trí tuệ", "Trưởng thành", "Tổ chức thực hiện", "Bộ máy",
        "các dự án đầu tư", "các trường hợp vi phạm", "Các thông số quan trắc",
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

    /// What "các" and "mỗi" are said of, where they name units: "các dự án", "các trường hợp" are none.
    private static let kinds = PhraseTable(
        [
            "sở", "bộ", "ban", "ngành", "phòng", "đơn vị", "cơ quan", "địa phương", "tổ chức",
            "đoàn thể", "doanh nghiệp", "cấp", "xã", "phường", "huyện", "quận", "thị xã", "đặc khu",
            "tỉnh", "thành phố", "trường", "hội", "đồng chí", "chủ đầu tư", "nhà thầu",
            "nhà đầu tư", "nhà trường", "nhà mạng", "thành viên", "tập đoàn", "tổng công ty",
            "công ty", "hợp tác xã", "viện", "trung tâm", "lực lượng", "cá nhân", "chi cục", "cục",
            "vụ", "tiểu ban", "tổ", "khoa", "đảng bộ", "chi bộ", "cấp ủy", "thôn", "ubnd", "hđnd",
            "ủy ban", "hội đồng", "bệnh viện", "cơ sở", "trạm", "ngân hàng", "chi nhánh",
            "hiệp hội", "trưởng", "phó", "thủ trưởng", "giám đốc", "chủ tịch", "công an", "báo",
            "đài", "ban quản lý", "đoàn", "liên đoàn", "đối tác", "nhà khoa học", "chủ rừng",
            "chủ sở hữu", "chủ hồ", "hộ", "hạt", "đội", "văn phòng", "thanh tra", "chủ nhiệm",
            "đại biểu", "cán bộ", "công chức", "viên chức", "cộng đồng", "khu", "chủ cơ sở",
        ], spelled: true)

    /// Places and things whose first word alone would name units.
    private static let places = PhraseTable(
        [
            "trường hợp", "khu chế xuất", "khu, cụm", "khu vực", "khu công nghiệp",
            "cơ sở dữ liệu", "tổ hợp", "hộ gia đình", "bộ phận", "bộ tiêu chí", "bộ chỉ số",
            "hội nghị", "hội thảo", "vụ việc", "vụ án", "đoàn viên", "hội viên", "cơ sở hạ tầng",
            "cơ sở vật chất", "cơ sở pháp lý",
        ], spelled: true)

    /// Whether a unit begins at a token.
    static func begins(at token: Int, in passage: Passage) -> Bool {
        isStrong(at: token, in: passage) || isWeak(at: token, in: passage)
            || isLocality(at: token, in: passage)
    }

    /// Whether a province or city by name begins at a token: "tỉnh Đắk Lắk".
    private static func isLocality(at token: Int, in passage: Passage) -> Bool {
        guard let end = localities.end(at: token, in: passage), end < passage.tokens.count else {
            return false
        }
        return passage.tokens[end].isCapitalized && !passage.tokens[end].isUppercase
    }

    private static let localities = PhraseTable(["tỉnh", "thành phố", "TP", "TP."], spelled: true)

    /// Whether words in small letters that name units begin at a token.
    static func isWeak(at token: Int, in passage: Passage) -> Bool {
        guard let end = weak.end(at: token, in: passage) else { return false }
        guard ["cac4", "nhưng3", "môi3"].contains(passage.tokens[end - 1].spelling) else {
            return true
        }
        return places.end(at: end, in: passage) == nil
            && kinds.end(at: end, in: passage) != nil
    }

    /// Whether a unit of its own begins at a token: a name with a capital.
    static func isStrong(at token: Int, in passage: Passage) -> Bool {
        guard passage.tokens.indices.contains(token), passage.tokens[token].isCapitalized,
            others.end(at: token, in: passage) == nil
        else { return false }
        return strong.end(at: token, in: passage) != nil
    }
}
