import DocumentModel

/// Finds measurable goals: a number with a unit that something must reach.
struct TargetReader: Sendable {
    /// Clauses of goals with comparison, value and unit.
    static let examples:
        [(text: String, comparison: Target.Comparison, value: Double, unit: String)] = [
            ("Tỷ lệ hồ sơ trực tuyến đạt trên 80%", .more, 80, "%"),
            ("có chữ ký số đạt tối thiểu 70 %;", .atLeast, 70, "%"),
            ("95% công chức có tài khoản", .exactly, 95, "%"),
            ("đạt tối thiểu 05 đô thị (theo dự kiến", .atLeast, 5, "đô thị"),
            ("Có ≥ 30% doanh nghiệp ứng dụng", .atLeast, 30, "%"),
            ("tổ chức ít nhất 2 lớp tập huấn", .atLeast, 2, "lớp tập huấn"),
            ("tỷ lệ hộ nghèo giảm còn dưới 1,5%", .less, 1.5, "%"),
            ("không quá 03 ngày làm việc", .atMost, 3, "ngày làm việc"),
            ("đạt từ 90% trở lên", .atLeast, 90, "%"),
        ]
    /// Clauses without a goal.
    static let counterexamples = [
        "đến năm 2030", "Đề án 06", "giai đoạn 2021 - 2025", "trong 6 tháng",
        "Nghị quyết số 57-NQ/TW",
    ]

    private static let comparisons: [(words: PhraseTable, comparison: Target.Comparison)] = [
        (
            PhraseTable(
                [
                    "tối thiểu", "ít nhất", "không dưới", "không thấp hơn", "≥", "từ", "đạt từ",
                    "tối thiểu từ", "trên hoặc bằng",
                ], spelled: true), .atLeast
        ),
        (PhraseTable(["trên", "hơn", "vượt", ">", "cao hơn"], spelled: true), .more),
        (
            PhraseTable(
                ["không quá", "tối đa", "không vượt quá", "≤", "nhiều nhất", "không cao hơn"],
                spelled: true), .atMost
        ),
        (PhraseTable(["dưới", "thấp hơn", "<", "ít hơn"], spelled: true), .less),
    ]
    private static let reach = PhraseTable(
        ["đạt", "đạt được", "phấn đấu", "phấn đấu đạt", "đạt khoảng", "bảo đảm", "hoàn thành"],
        spelled: true)
    private static let orMore = PhraseTable(["trở lên"], spelled: true)

    /// The goals in some tokens; outside a section of goals only those with words of comparison.
    func targets(in passage: Passage, tokens: Range<Int>, isGoal: Bool) -> [Target] {
        var targets: [Target] = []
        for clause in passage.clauses(in: tokens) {
            var index = clause.lowerBound
            while index < clause.upperBound {
                if let (target, end) = target(
                    in: passage, at: index, clause: clause, all: tokens, isGoal: isGoal)
                {
                    targets.append(target)
                    index = end
                } else {
                    index += 1
                }
            }
        }
        return targets
    }

    private func target(
        in passage: Passage, at token: Int, clause: Range<Int>, all: Range<Int>, isGoal: Bool
    ) -> (Target, Int)? {
        guard let amount = Amount(in: passage, at: token), amount.end <= clause.upperBound else {
            return nil
        }
        var comparison = comparison(before: token, in: passage, from: clause.lowerBound)
        let reaches = (max(clause.lowerBound, token - 3)..<token).contains {
            Self.reach.end(at: $0, in: passage) != nil
        }
        if amount.unit == "%" {
            if amount.end < clause.upperBound, Self.orMore.end(at: amount.end, in: passage) != nil {
                comparison = .atLeast
            }
            guard
                isGoal || comparison == .atLeast || comparison == .atMost
                    || comparison != nil && reaches || reaches
            else { return nil }
        } else {
            guard
                comparison == .atLeast || comparison == .atMost
                    || isGoal && reaches && comparison != nil
            else { return nil }
            if amount.isTime, !isGoal { return nil }
        }
        let range = passage.range(
            ofTokens: isGoal ? clause : part(of: clause, around: token, in: passage))
        let target = Target(
            statement: passage.text(in: range), comparison: comparison ?? .exactly,
            value: amount.value,
            unit: amount.unit,
            by: lastDay(in: passage, clause: clause) ?? lastDay(in: passage, clause: all),
            grade: min(comparison == nil ? .b : .a, Grade(certainty: passage.certainty(of: range))),
            evidence: passage.evidence(for: range))
        return (target, amount.end)
    }

    /// The part of an order's long clause that states the goal, between commas.
    private func part(of clause: Range<Int>, around token: Int, in passage: Passage) -> Range<Int> {
        let isComma = { (index: Int) in
            passage.tokens[index].folded == "," && passage.tokens[index + 1].followsBlank
        }
        let start =
            (clause.lowerBound..<token).last(where: isComma).map { $0 + 1 } ?? clause.lowerBound
        let end = (token..<(clause.upperBound - 1)).first(where: isComma) ?? clause.upperBound
        return start..<max(end, start + 1)
    }

    private func comparison(before token: Int, in passage: Passage, from start: Int) -> Target
        .Comparison?
    {
        for place in max(start, token - 4)..<max(token, start) {
            for (words, comparison) in Self.comparisons
            where words.end(at: place, in: passage) == token {
                return comparison
            }
        }
        return nil
    }

    private func lastDay(in passage: Passage, clause: Range<Int>) -> CivilDate? {
        for token in clause {
            if let match = DayDeadline.match(in: passage, at: token), let by = match.deadline.by {
                return by
            }
            if let period = Period(in: passage, at: token), period.end <= clause.upperBound {
                return period.lastDay
            }
        }
        return nil
    }
}
