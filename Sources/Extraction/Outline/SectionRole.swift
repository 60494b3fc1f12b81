/// Whether a section gives orders or tells the circumstances, by the words of its heading.
enum SectionRole: Sendable, Hashable {
    /// Its items are tasks.
    case orders
    /// Its items are purposes, facts, conditions.
    case context
    /// Its items are goals.
    case goals
    /// Its items tell who pays; only those that name whom they order are tasks.
    case funding

    /// Headings and their role.
    static let examples: [(heading: String, role: SectionRole)] = [
        ("MỤC ĐÍCH, YÊU CẦU", .context), ("NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU", .orders),
        ("TỔ CHỨC THỰC HIỆN", .orders), ("MỤC TIÊU CHUNG", .goals),
        ("KINH PHÍ THỰC HIỆN", .funding),
        ("ĐỐI TƯỢNG, PHẠM VI VÀ THỜI GIAN THỰC HIỆN", .context), ("NỘI DUNG, HÌNH THỨC", .orders),
        ("Thời gian thực hiện", .context), ("Kiến nghị", .orders), ("MỤC TIÊU, NHIỆM VỤ", .orders),
        ("Kết quả tổ chức thực hiện", .context), ("Phân công nhiệm vụ", .orders),
        ("Hiệu lực thi hành", .context), ("ĐẶT VẤN ĐỀ", .context),
        ("Thông tin về tình hình dịch bệnh", .context), ("Quy trình kiểm tra, đánh giá", .context),
    ]
    /// Headings that do not tell.
    static let counterexamples = [
        "Sở Tài chính", "Về dữ liệu", "Nâng cao nhận thức và đổi mới tư duy",
    ]

    private static let reports = PhraseTable([
        "Tình hình", "Kết quả", "Đánh giá", "Thực trạng", "Khó khăn", "Hạn chế", "Về tình hình",
        "Thông tin về", "Đặc điểm", "Nhận định", "Dự báo", "Về kết quả", "Những kết quả",
        "Tồn tại", "Ưu điểm", "Đặt vấn đề", "Nguy cơ", "Sự cần thiết", "Quan điểm",
    ])
    private static let orderWords = PhraseTable(
        [
            "nhiệm vụ", "giải pháp", "nội dung", "tổ chức thực hiện", "phân công", "kiến nghị",
            "đề nghị",
            "trách nhiệm", "biện pháp", "tổ chức triển khai", "các hoạt động", "đề xuất",
            "chế độ báo cáo",
        ], spelled: true)
    private static let goalWords = PhraseTable(["mục tiêu", "chỉ tiêu"], spelled: true)
    private static let fundingWords = PhraseTable(
        ["kinh phí", "nguồn vốn", "dự toán", "nguồn lực tài chính"], spelled: true)
    private static let contextWords = PhraseTable(
        [
            "mục đích", "yêu cầu", "quan điểm", "đối tượng", "phạm vi", "thời gian",
            "khó khăn", "nguyên nhân", "chủ đề", "hiệu lực", "tiêu chí", "khen thưởng", "căn cứ",
            "cơ sở pháp lý",
            "thành phần", "địa điểm", "sự cần thiết", "giải thích từ ngữ", "bối cảnh", "danh mục",
            "quy trình", "trình tự", "lịch trình", "lịch làm việc", "danh sách",
            "quy định chung", "nguyên tắc", "quy định về", "điều khoản",
        ], spelled: true)

    /// The role of a heading; nil where its words do not tell.
    init?(heading passage: Passage, tokens: Range<Int>) {
        if Self.reports.end(at: tokens.lowerBound, in: passage) != nil {
            self = .context
        } else if Self.orderWords.first(in: passage, tokens: tokens) != nil {
            self = .orders
        } else if Self.goalWords.first(in: passage, tokens: tokens) != nil {
            self = .goals
        } else if Self.fundingWords.first(in: passage, tokens: tokens) != nil {
            self = .funding
        } else if Self.contextWords.first(in: passage, tokens: tokens) != nil {
            self = .context
        } else {
            return nil
        }
    }
}
