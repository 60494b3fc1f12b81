import DocumentModel

extension Check {
    /// The name of the rule on pages that nobody could read.
    static let unreadPages = "pages-unread"
    /// The name of the rule on pages of which a part may be missing.
    static let damagedPages = "pages-damaged"

    /// The findings on pages that were not read in full.
    static func onPages(_ pages: [RestoredPage]) -> [Check] {
        func numbers(_ kinds: Set<PageDefect.Kind>) -> String? {
            let found = pages.filter { page in
                (page.defects ?? []).contains { kinds.contains($0.kind) }
            }
            guard !found.isEmpty else { return nil }
            let first = found.prefix(20).map { "\($0.number)" }.joined(separator: ", ")
            return found.count > 20 ? first + ", …" : first
        }
        var checks: [Check] = []
        if let numbers = numbers([.unread]) {
            checks.append(
                Check(
                    rule: unreadPages, message: "Không đọc được trang \(numbers) của tệp.",
                    severity: .warning))
        }
        if let numbers = numbers([.damaged, .pieced]) {
            checks.append(
                Check(
                    rule: damagedPages,
                    message: "Trang \(numbers) của tệp bị hỏng hoặc thiếu, có thể mất chữ.",
                    severity: .warning))
        }
        return checks
    }
}
