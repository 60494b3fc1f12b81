import Vietnamese

/// A kind of document by name, with its abbreviation.
struct DocumentKind: Sendable, Hashable {
    /// The name as in running text: "Kế hoạch".
    let name: String
    /// The abbreviation in the symbol: "KH"; nil where there is none.
    let code: String?

    /// The 29 kinds of Decree 30/2020/NĐ-CP, Article 7, with the abbreviations of its Appendix III.
    static let administrative: [DocumentKind] = [
        .init("Nghị quyết", "NQ"), .init("Quyết định", "QĐ"), .init("Chỉ thị", "CT"),
        .init("Quy chế", "QC"), .init("Quy định", "QyĐ"), .init("Thông cáo", "TC"),
        .init("Thông báo", "TB"), .init("Hướng dẫn", "HD"), .init("Chương trình", "CTr"),
        .init("Kế hoạch", "KH"), .init("Phương án", "PA"), .init("Đề án", "ĐA"),
        .init("Dự án", "DA"), .init("Báo cáo", "BC"), .init("Biên bản", "BB"),
        .init("Tờ trình", "TTr"), .init("Hợp đồng", "HĐ"), .init("Công điện", "CĐ"),
        .init("Bản ghi nhớ", "BGN"), .init("Bản thỏa thuận", "BTT"),
        .init("Giấy ủy quyền", "GUQ"), .init("Giấy mời", "GM"), .init("Giấy giới thiệu", "GGT"),
        .init("Giấy nghỉ phép", "GNP"), .init("Phiếu gửi", "PG"), .init("Phiếu chuyển", "PC"),
        .init("Phiếu báo", "PB"), .init("Công văn", nil), .init("Thư công", nil),
    ]

    /// Kinds of other law: legal norms (Law 64/2025/QH15) and papers of the Party.
    static let others: [DocumentKind] = [
        .init("Luật", nil), .init("Bộ luật", nil), .init("Pháp lệnh", nil), .init("Lệnh", nil),
        .init("Nghị định", "NĐ"), .init("Thông tư", "TT"), .init("Thông tư liên tịch", "TTLT"),
        .init("Nghị quyết liên tịch", "NQLT"), .init("Kết luận", "KL"), .init("Thông tri", "TT"),
        .init("Chương trình hành động", "CTr"), .init("Văn bản", nil), .init("Hiến pháp", nil),
    ]

    /// All kinds.
    static let all = administrative + others

    /// The kind without number and abbreviation of its own.
    static let letter = DocumentKind("Công văn", nil)

    private init(_ name: String, _ code: String?) {
        self.name = name
        self.code = code
    }

    /// The kind whose abbreviation a symbol names: "KH" of "07/KH-SXD", "CTr" of "10-CTr/TU".
    init?(symbolOf number: String) {
        let parts = number.split { "/- ".contains($0) }.map(String.init)
        let code = parts.dropFirst().first { Int($0) == nil }
        guard let code, let kind = Self.all.first(where: { $0.code == code }) else { return nil }
        self = kind
    }

    /// The kind that a heading in capitals names; one wrong letter of eight is forgiven.
    init?(heading: Passage) {
        let words = heading.tokens.filter { $0.kind == .word }
        guard words.count <= 4, !words.isEmpty, words.allSatisfy(\.isUppercase),
            !heading.tokens.contains(where: { $0.kind == .number })
        else { return nil }
        let letters = words.map(\.folded).joined()
        for kind in Self.all where kind.name != "Văn bản" {
            let wanted = kind.name.folded.filter { $0 != " " }
            if letters == wanted { self = kind; return }
        }
        for kind in Self.all where kind.name != "Văn bản" {
            let wanted = kind.name.folded.filter { $0 != " " }
            let allowed = wanted.utf8.count >= 7 ? 1 : 0
            if editDistance(Array(letters.utf8), Array(wanted.utf8), atMost: allowed) != nil {
                self = kind
                return
            }
        }
        return nil
    }

    /// The longest kind named by the words that end before a token: "Báo cáo thẩm tra" is one.
    static func named(before token: Int, in passage: Passage) -> (kind: DocumentKind, start: Int)? {
        var found: (kind: DocumentKind, start: Int)?
        for kind in all {
            let phrase = phrases[kind] ?? Phrase(kind.name)
            let start = token - phrase.tokens.count
            guard start >= 0, passage.end(of: phrase, at: start) != nil else { continue }
            if start < found?.start ?? token { found = (kind, start) }
        }
        return found
    }

    private static let phrases = Dictionary(
        uniqueKeysWithValues: all.map { ($0, Phrase($0.name)) })
}
