import DocumentModel

/// A period that ends on a day of the calendar: "trong năm 2025", "quý I/2026", "tháng 12/2025".
enum PeriodDeadline: DeadlineRule {
    static let examples = [
        DeadlineExample("trong năm 2025.", "trong năm 2025", by: "2025-12-31"),
        DeadlineExample("Quí IV-2025", "Quí IV-2025", by: "2025-12-31"),
        DeadlineExample("trong quý I/2026;", "trong quý I/2026", by: "2026-03-31"),
        DeadlineExample("quý III năm 2026", "quý III năm 2026", by: "2026-09-30"),
        DeadlineExample("trong tháng 12 năm 2025", "trong tháng 12 năm 2025", by: "2025-12-31"),
        DeadlineExample("trước tháng 02/2026", "trước tháng 02/2026", by: "2026-01-31"),
        DeadlineExample("đến hết năm 2026", "đến hết năm 2026", by: "2026-12-31"),
        DeadlineExample(
            "trong 6 tháng đầu năm 2026", "trong 6 tháng đầu năm 2026", by: "2026-06-30"),
        DeadlineExample("trước năm 2027", "trước năm 2027", by: "2026-12-31"),
    ]
    static let counterexamples = [
        "năm 2025 và", "đến năm 2030", "trong năm học", "quý I", "tháng 12",
        "giai đoạn 2026 - 2030",
    ]

    static func match(in passage: Passage, at token: Int) -> DeadlineMatch? {
        match(in: passage, at: token, isLabelled: false)
    }

    /// The period at a token; after a label ("Thời gian:") or in a goal bare years count too.
    static func match(in passage: Passage, at token: Int, isLabelled: Bool) -> DeadlineMatch? {
        let opening = DeadlineOpening(in: passage, at: token)
        guard let period = Period(in: passage, at: opening.end) else { return nil }
        let words = passage.tokens[token..<opening.end].map(\.folded).joined(separator: " ")
        switch period.kind {
        case .quarter: break
        case .month, .half: guard opening.isPresent || isLabelled else { return nil }
        case .year:
            // "đến năm 2030" names strategies; only the end of a year, or within it, is a deadline.
            guard
                opening.isPresent && words != "den" && words != "vao" && words != "dinh ky"
                    || isLabelled
            else { return nil }
        }
        guard let by = opening.isBefore ? period.dayBefore : period.lastDay else { return nil }
        return DeadlineMatch(
            deadline: Deadline(
                text: passage.text(ofTokens: token..<period.end), by: by, before: false),
            tokens: token..<period.end)
    }
}
