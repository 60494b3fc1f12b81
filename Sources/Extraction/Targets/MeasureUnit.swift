/// The noun that a number counts or measures, without what is said of it.
struct MeasureUnit: Sendable {
    /// What a unit measures.
    enum Kind: Sendable, Hashable {
        /// A share of a whole: "%".
        case share
        /// Things, persons, areas, lengths, weights.
        case count
        /// Money.
        case money
        /// Spans of time.
        case time
        /// Ages, which are never goals.
        case age
    }

    /// Texts that begin with a unit, and the unit.
    static let examples: [(text: String, unit: String)] = [
        ("cơ sở dữ liệu quốc gia và", "cơ sở dữ liệu"), ("đô thị (theo dự kiến", "đô thị"),
        ("lớp tập huấn", "lớp"), ("mẫu/năm", "mẫu/năm"), ("thôn, bản khu vực", "thôn, bản"),
        ("con/phụ nữ", "con/phụ nữ"), ("tỷ đồng để", "tỷ đồng"), ("ngày làm việc", "ngày làm việc"),
        ("loại bệnh tật bẩm sinh", "loại bệnh tật"), ("xã, phường;", "xã, phường"),
        ("bé trai/100 bé gái sinh ra", "bé trai/100 bé gái"),
        ("doanh nghiệp công nghệ", "doanh nghiệp"),
    ]
    /// Texts that do not.
    static let counterexamples = ["của Chính phủ", "và 5", "trên địa bàn", "được giao", "trở lên"]

    /// What it measures.
    var kind: Kind
    /// The token after it.
    var end: Int

    private static let nouns: [Kind: PhraseTable] = [
        .count: PhraseTable(
            [
                "cơ sở dữ liệu", "đô thị", "lớp", "cuộc", "hội nghị", "mô hình", "doanh nghiệp",
                "hợp tác xã", "sản phẩm", "dịch vụ công", "dịch vụ", "thủ tục hành chính",
                "thủ tục", "hồ sơ", "xã", "phường", "xã, phường", "thôn", "thôn, bản", "bản", "hộ",
                "hộ gia đình", "hộ nghèo", "người", "lao động", "học sinh", "sinh viên", "trường",
                "trường học", "bệnh viện", "trạm y tế", "km", "ha", "hécta", "m2", "m", "mét",
                "tấn",
                "kg", "lượt", "lượt người", "lượt khách", "vị trí", "mẫu", "bài", "tin, bài", "tin",
                "phóng sự", "cuốn", "tài liệu", "căn", "căn hộ", "căn nhà", "ngôi nhà", "nhà",
                "công trình", "dự án", "nhiệm vụ", "đề tài", "sáng kiến", "vùng nuôi", "cửa sông",
                "khu công nghiệp", "cụm công nghiệp", "khu", "cụm", "trạm", "điểm", "cây", "con",
                "tổ chức", "cá nhân", "tập thể", "cán bộ", "công chức", "cán bộ, công chức",
                "học viên", "nền tảng", "hệ thống", "ứng dụng", "phần mềm", "trang thông tin",
                "chỉ tiêu", "chỉ số", "tiêu chí", "loại", "loại hình", "loại bệnh tật", "loại bệnh",
                "bệnh", "chuyên đề", "chương trình", "đợt", "buổi", "khóa", "khóa đào tạo", "lần",
                "bậc", "hạng", "giường bệnh", "bác sĩ", "dược sĩ", "điều dưỡng", "ca", "vụ", "MW",
                "kWh", "thành viên", "câu lạc bộ", "đoàn", "đội", "tổ", "chi nhánh", "cơ sở",
                "cơ quan", "đơn vị", "cơ quan, đơn vị", "sở, ngành", "cặp", "trẻ em", "phụ nữ",
                "thanh niên", "hội viên", "đoàn viên", "nhà máy", "siêu thị", "chợ", "tuyến",
                "tuyến đường", "cầu", "cống", "hồ chứa", "nghệ nhân", "làng nghề", "nhà văn hóa",
                "thư viện", "di tích", "lễ hội", "sự kiện", "hoạt động", "tấm", "bộ", "chiếc",
                "máy",
                "thiết bị", "camera", "thuê bao", "tài khoản", "giao dịch", "văn bản",
                "nghị quyết", "kế hoạch", "báo cáo", "giải pháp", "tàu", "tàu cá", "lồng", "bè",
                "phòng học", "phòng", "bé trai", "bé gái",
            ], spelled: true),
        .money: PhraseTable(
            [
                "tỷ đồng", "tỉ đồng", "triệu đồng", "nghìn đồng", "ngàn đồng", "đồng", "tỷ USD",
                "triệu USD", "USD", "tỷ", "triệu", "nghìn tỷ đồng", "đô la",
            ], spelled: true),
        .time: PhraseTable(
            [
                "ngày làm việc", "ngày", "giờ làm việc", "giờ", "tháng", "tuần", "năm", "phút",
                "quý", "giây",
            ], spelled: true),
        .age: PhraseTable(["tuổi", "tháng tuổi"], spelled: true),
    ]

    /// Nouns that no table has, which "/" makes a rate: "con/phụ nữ".
    private static let stops = PhraseTable(
        [
            "tại", "trên", "được", "có", "của", "theo", "trong", "và", "cho", "đạt", "trở lên",
            "để", "với", "về", "là", "gồm", "do", "từ", "đến", "thuộc", "mỗi", "so", "ở", "bằng",
            "đã", "phải", "cần", "hoặc",
        ], spelled: true)

    /// Reads the unit that begins at a token.
    init?(in passage: Passage, at token: Int) {
        let tokens = passage.tokens
        var longest: (kind: Kind, end: Int)?
        for (kind, table) in Self.nouns {
            if let end = table.end(at: token, in: passage), end > longest?.end ?? token {
                longest = (kind, end)
            }
        }
        if longest == nil {
            guard tokens.indices.contains(token), tokens[token].kind == .word,
                !tokens[token].isCapitalized, tokens[token].range.count > 1,
                Self.stops.end(at: token, in: passage) == nil,
                token + 1 < tokens.count, tokens[token + 1].folded == "/"
            else { return nil }
        }
        kind = longest?.kind ?? .count
        end = longest?.end ?? token + 1
        // "mẫu/năm", "con/phụ nữ", "bé trai/100 bé gái": a rate.
        guard end + 1 < tokens.count, tokens[end].folded == "/", !tokens[end].followsBlank else {
            return
        }
        var next = end + 1
        if tokens[next].kind == .number { next += 1 }
        let rest = Self.nouns.values.compactMap { $0.end(at: next, in: passage) }.max()
        if let rest {
            end = rest
        } else if next < tokens.count, tokens[next].kind == .word {
            end = next + 1
        }
        if kind == .time { kind = .count }
    }
}
