/// Offices that sign documents (Decree 30/2020/NĐ-CP, Article 13 and Appendix I, II.7).
enum SigningOffice {
    /// The offices by name.
    static let table = PhraseTable([
        "Chủ tịch", "Phó Chủ tịch", "Quyền Chủ tịch", "Giám đốc", "Phó Giám đốc", "Quyền Giám đốc",
        "Bộ trưởng", "Thứ trưởng", "Cục trưởng", "Phó Cục trưởng", "Chi cục trưởng",
        "Phó Chi cục trưởng",
        "Tổng cục trưởng", "Phó Tổng cục trưởng", "Vụ trưởng", "Phó Vụ trưởng", "Chánh Văn phòng",
        "Phó Chánh Văn phòng", "Chánh Thanh tra", "Phó Chánh Thanh tra", "Trưởng ban",
        "Phó Trưởng ban",
        "Trưởng phòng", "Phó Trưởng phòng", "Thủ tướng", "Phó Thủ tướng", "Bí thư", "Phó Bí thư",
        "Chủ nhiệm", "Phó Chủ nhiệm", "Tổng giám đốc", "Phó Tổng giám đốc", "Viện trưởng",
        "Phó Viện trưởng", "Hiệu trưởng", "Phó Hiệu trưởng", "Tổng Thanh tra", "Phó Tổng Thanh tra",
        "Tổng Kiểm toán",
        "Thống đốc", "Phó Thống đốc", "Trưởng đoàn", "Phó Trưởng đoàn", "Tổ trưởng", "Ủy viên",
        "Thẩm phán", "Chánh án", "Phó Chánh án", "Viện trưởng", "Tổng biên tập", "Đội trưởng",
        "Hạt trưởng",
        "Kế toán trưởng", "Tổng Bí thư", "Chủ tọa", "Thư ký", "Tư lệnh", "Chỉ huy trưởng",
        "Chính ủy",
        "Trưởng Công an", "Tổng Thư ký", "Chánh Văn", "Phó Trưởng", "Người đứng đầu",
    ])

    /// The words of authority before an office, as they are abbreviated.
    static let authorities: Set<String> = ["tm", "kt", "tl", "tuq", "q", "tun"]
}
