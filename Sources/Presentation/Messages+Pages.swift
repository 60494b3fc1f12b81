package import DocumentModel

// What is said of pages that were not read in full.

extension Messages {
    /// What is the matter with the pages of a document: a sentence a kind of defect.
    package func warnings(of pages: [Int: [PageDefect]]) -> [String] {
        PageDefect.Kind.allCases.compactMap { kind in
            let found = pages.sorted { $0.key < $1.key }.compactMap { page, defects in
                defects.first { $0.kind == kind }.map { (page: page, detail: $0.detail) }
            }
            guard let first = found.first else { return nil }
            let pages = say(vi: "trang ", en: "page ") + Self.ranges(found.map(\.page))
            return "\(pages): \(text(of: kind)) (\(first.detail))"
        }
    }

    /// A kind of defect in a few words.
    package func text(of kind: PageDefect.Kind) -> String {
        switch kind {
        case .unread: say(vi: "không đọc được", en: "could not be read")
        case .pieced:
            say(
                vi: "tệp bị hỏng, trang được ghép lại từ phần còn lại",
                en: "the file is damaged, the page was pieced together")
        case .damaged:
            say(
                vi: "hình trên trang bị hỏng hoặc thiếu, có thể mất chữ",
                en: "what it shows is damaged or missing, text may be lost")
        case .tooSmall:
            say(vi: "quá nhỏ để chứa chữ", en: "it is too small to hold text")
        case .coarse:
            say(
                vi: "quá lớn, được đọc ở độ phân giải thấp hơn",
                en: "it is too large and was read at a lower resolution")
        case .textTooLong:
            say(
                vi: "lớp chữ của tệp quá dài, trang được đọc từ ảnh",
                en: "the file's own text is too long, the image was read")
        }
    }

    /// "1-3, 7".
    private static func ranges(_ pages: [Int]) -> String {
        var ranges: [ClosedRange<Int>] = []
        for page in pages {
            if let last = ranges.last, last.upperBound + 1 == page {
                ranges[ranges.count - 1] = last.lowerBound...page
            } else {
                ranges.append(page...page)
            }
        }
        return ranges.map { range in
            range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
        }.joined(separator: ", ")
    }
}
