/// Words at which the name of a unit ends and what it must do begins.
enum DutyVerbs {
    /// The words, compared with their marks and only where they begin with a small letter.
    static let table = PhraseTable(
        [
            "chủ trì", "phối hợp", "có trách nhiệm", "chịu trách nhiệm", "theo dõi", "tham mưu",
            "chủ động",
            "chỉ đạo", "căn cứ", "tổ chức", "xây dựng", "thực hiện", "có", "triển khai", "rà soát",
            "tiếp tục",
            "khẩn trương", "kịp thời", "tập trung", "hướng dẫn", "giám sát", "kiểm tra", "đôn đốc",
            "tăng cường",
            "đẩy mạnh", "bố trí", "theo", "nghiên cứu", "báo cáo", "cung cấp", "bảo đảm", "đảm bảo",
            "là", "giúp",
            "trình", "ban hành", "tiếp nhận", "cập nhật", "quan tâm", "tuyên truyền", "vận động",
            "phổ biến",
            "thường xuyên", "nghiêm túc", "đề xuất", "thẩm định", "chuẩn bị", "hoàn thành", "được",
            "phải", "cần",
            "quán triệt", "sử dụng", "đề nghị", "yêu cầu", "lập", "lồng ghép", "đánh giá",
            "tổng hợp", "gửi",
            "nâng cao", "phát huy", "phát động", "duy trì", "thống nhất", "quản lý", "giao", "để",
            "trong", "khi",
            "nếu", "trước", "sau", "định kỳ", "hằng", "hàng", "xem xét", "phát hiện", "xử lý",
            "giải quyết",
            "hỗ trợ", "tạo", "huy động", "giới thiệu", "phân công", "đăng tải", "thông tin", "đưa",
            "ưu tiên",
            "mở", "cử", "bám sát", "nắm", "tháo gỡ", "trực tiếp", "thẩm tra", "khảo sát",
            "khắc phục", "chấp hành",
            "tham gia", "tự", "xác định", "phê duyệt", "công bố", "công khai", "niêm yết",
            "thông báo", "ký",
            "thành lập", "kiện toàn", "đầu tư", "vận hành", "cân đối", "phân bổ", "phát triển",
            "ứng dụng",
            "chuẩn hóa", "kết nối", "số hóa", "đồng bộ", "tích hợp", "khai thác", "đào tạo",
            "bồi dưỡng", "cải tạo",
            "sửa chữa", "điều phối", "quyết định", "sẵn sàng", "nhằm", "qua", "về việc", "tại",
            "vào", "do",
            "thông qua", "tùy", "tuỳ", "cam kết", "củng cố", "lựa chọn", "tiến hành", "làm",
            "đăng ký", "rút kinh nghiệm",
            "chấn chỉnh", "ngăn chặn", "siết chặt", "quy định", "khuyến khích", "biểu dương",
            "khen thưởng", "nêu cao",
            "hiện đại hóa", "đổi mới", "cụ thể hóa", "thúc đẩy", "hoàn thiện", "đề cao",
            "phân tích", "dự báo", "cảnh báo", "lắp đặt",
            "tiếp thu", "phấn đấu", "quyết tâm", "điều chỉnh", "bổ sung", "sớm", "không",
            "nghiêm cấm", "tuyệt đối", "phản ánh",
            "thẩm quyền", "kiểm soát", "đấu tranh", "thu", "chi", "cấp phát",
        ], spelled: true)

    /// Words after which a verb is part of the name: "Ban chỉ đạo", "các tổ chức".
    private static let names: [String: Set<String>] = [
        "chi dao": ["ban"], "to chuc": ["cac", ",", "va", "vi", "quan", "nhan", "ban"],
        "quan ly": ["ban", "quan"],
        "chuyen doi": [], "kiem tra": ["ban", "doan"], "giam sat": ["doan", "ban"],
        "tham muu": ["quan"],
        "thuc hien": ["quan", "vi"], "dau tu": ["chu", "nha"], "thong tin": ["cong"],
        "quan ly du an": ["ban"],
        "phat trien": ["va"], "tham dinh": ["dong", "quan"], "dao tao": ["so", "giao"],
    ]

    /// Nouns whose second syllable alone would be a duty: "Sở Giáo dục và Đào tạo".
    private static let compounds = PhraseTable(
        [
            "đào tạo", "chương trình", "công trình", "quy trình", "tiến trình", "độc lập",
            "công lập", "dân lập", "sáng tạo",
            "cải tạo", "kiến tạo", "ngoại giao", "bàn giao", "chuyển giao", "tập thể", "nguồn thu",
            "doanh thu", "chữ ký", "nghiên cứu phát triển", "nông nghiệp ứng dụng",
        ], spelled: true)

    /// Whether the duty begins at a token.
    static func begins(at token: Int, in passage: Passage) -> Bool {
        guard passage.tokens.indices.contains(token), !passage.tokens[token].isCapitalized,
            let end = table.end(at: token, in: passage)
        else { return false }
        if end < passage.tokens.count, passage.tokens[token].spelling == "co4",
            ["lien", "tham", "chuc", "dieu"].contains(passage.tokens[end].folded)
        {
            // "các đơn vị có liên quan", "có thẩm quyền" describe the unit.
            return false
        }
        guard token > 0 else { return true }
        for start in max(0, token - 2)..<token {
            if let name = compounds.end(at: start, in: passage), name > token { return false }
        }
        let verb = passage.tokens[token..<end].map(\.folded).joined(separator: " ")
        guard let owners = names[verb], owners.contains(passage.tokens[token - 1].folded) else {
            return true
        }
        // "cơ quan tham mưu" is a unit, "các đơn vị liên quan tham mưu" is one that does it.
        if passage.tokens[token - 1].folded == "quan",
            token < 2 || passage.tokens[token - 2].folded != "co"
        {
            return true
        }
        // "các tổ chức thực hiện" would be a duty after all, but nobody writes it.
        return verb == "to chuc" && passage.tokens[token - 1].folded == ","
            && begins(at: end, in: passage)
    }
}
