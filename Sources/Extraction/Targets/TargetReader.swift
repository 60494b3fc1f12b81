import DocumentModel

/// Finds measurable goals: a number with a unit that something must reach.
struct TargetReader: Sendable {
    let lexicon: DirectiveLexicon

    /// Clauses of goals with comparison, value and unit.
    static let examples:
        [(text: String, comparison: Target.Comparison, value: Double, unit: String)] = [
            ("Tỷ lệ hồ sơ trực tuyến đạt trên 80%", .more, 80, "%"),
            ("có chữ ký số đạt tối thiểu 70 %;", .atLeast, 70, "%"),
            ("95% công chức có tài khoản", .exactly, 95, "%"),
            ("đạt tối thiểu 05 đô thị (theo dự kiến", .atLeast, 5, "đô thị"),
            ("Có ≥ 30% doanh nghiệp ứng dụng", .atLeast, 30, "%"),
            ("tổ chức ít nhất 2 lớp tập huấn", .atLeast, 2, "lớp"),
            ("Phấn đấu tổng tỷ suất sinh đạt 2,1 con/phụ nữ", .exactly, 2.1, "con/phụ nữ"),
            ("Phấn đấu giảm 50% số cặp tảo hôn", .exactly, 50, "%"),
            ("hoàn thiện 11 cơ sở dữ liệu quốc gia", .exactly, 11, "cơ sở dữ liệu"),
            ("tỷ lệ hộ nghèo giảm còn dưới 1,5%", .less, 1.5, "%"),
            ("không quá 03 ngày làm việc", .atMost, 3, "ngày làm việc"),
            ("đạt từ 90% trở lên", .atLeast, 90, "%"),
        ]
    /// Clauses without a goal.
    static let counterexamples = [
        "đến năm 2030", "Đề án 06", "giai đoạn 2021 - 2025", "trong 6 tháng",
        "Nghị quyết số 57-NQ/TW", "người từ 65 tuổi trở lên", "trẻ từ 06 tháng đến 36 tháng tuổi",
    ]

    private static let comparisons: [(words: PhraseTable, comparison: Target.Comparison)] = [
        (
            PhraseTable(
                [
                    "tối thiểu", "ít nhất", "không dưới", "không thấp hơn", "≥", "từ", "đạt từ",
                    "tối thiểu từ", "trên hoặc bằng", "tối thiểu là", "ít nhất là", "ít nhất có",
                ], spelled: true), .atLeast
        ),
        (PhraseTable(["trên", "hơn", "vượt", ">", "cao hơn"], spelled: true), .more),
        (
            PhraseTable(
                [
                    "không quá", "tối đa", "không vượt quá", "≤", "nhiều nhất", "không cao hơn",
                    "tối đa là",
                ], spelled: true), .atMost
        ),
        (
            PhraseTable(
                ["dưới", "thấp hơn", "<", "ít hơn", "xuống dưới", "còn dưới"], spelled: true),
            .less
        ),
    ]
    private static let reach = PhraseTable(
        [
            "đạt", "đạt được", "phấn đấu", "phấn đấu đạt", "đạt khoảng", "bảo đảm", "đảm bảo",
            "hoàn thành", "giảm", "tăng", "cắt giảm", "giải ngân", "tăng trưởng", "nâng", "lên",
            "duy trì", "hoàn thiện", "phủ sóng", "quyết tâm",
        ], spelled: true)
    /// What brings a count about, said right before it: "xây dựng 05 mô hình".
    private static let makes = PhraseTable(
        [
            "đạt", "có", "hoàn thành", "hoàn thiện", "phủ sóng", "xây dựng", "hình thành",
            "phát triển", "thêm", "đào tạo", "công nhận", "quan trắc tại", "lấy mẫu tại",
        ], spelled: true)
    /// Shares that are given, not aimed at: "chiếm 30%", "lãi suất 6%".
    private static let given = PhraseTable(
        ["chiếm", "lãi suất", "mức", "hỗ trợ", "bằng", "phí", "thuế", "phạt", "là", "so với"],
        spelled: true)
    private static let orMore = PhraseTable(["trở lên"], spelled: true)

    /// The goals in some tokens; outside a section of goals only those with words of a goal.
    ///
    /// `inherited` is the last day that the headings above name, for goals that name none.
    func targets(
        in passage: Passage, tokens: Range<Int>, isGoal: Bool, inherited: CivilDate? = nil
    ) -> [Target] {
        // Looked for only where there is an amount.
        lazy var day = lastDay(in: passage, clause: tokens) ?? inherited
        return passage.clauses(in: tokens).flatMap { clause in
            let amounts = amounts(in: passage, clause: clause)
            let clauseDay = amounts.isEmpty ? nil : lastDay(in: passage, clause: clause) ?? day
            return amounts.filter { accepts($0, in: passage, clause: clause, isGoal: isGoal) }
                .flatMap {
                    targets(
                        $0, in: passage,
                        part: amounts.count > 1 || !isGoal
                            ? part(of: clause, around: $0.start, in: passage) : clause,
                        by: clauseDay)
                }
        }
    }

    /// An amount in its clause.
    private struct Found {
        var start: Int
        var amount: Amount
        var comparison: Target.Comparison?
        /// Whether a machine may have read the sign of comparison for another.
        var isDoubtful = false
    }

    private func amounts(in passage: Passage, clause: Range<Int>) -> [Found] {
        var found: [Found] = []
        var index = clause.lowerBound
        while index < clause.upperBound {
            guard let amount = Amount(in: passage, at: index, measures: lexicon.measures),
                amount.end <= clause.upperBound
            else {
                index += 1
                continue
            }
            var one = Found(
                start: index, amount: amount,
                comparison: comparison(before: index, in: passage, from: clause.lowerBound))
            if amount.end < clause.upperBound, Self.orMore.end(at: amount.end, in: passage) != nil {
                one.comparison = .atLeast
            }
            if let sign = misreadSign(before: index, in: passage, from: clause.lowerBound) {
                one.comparison = sign
                one.isDoubtful = true
            }
            found.append(one)
            index = amount.end
        }
        return found
    }

    /// Whether an amount is aimed at.
    private func accepts(
        _ found: Found, in passage: Passage, clause: Range<Int>, isGoal: Bool
    ) -> Bool {
        let reaches = stands(Self.reach, within: 6, before: found.start, passage, clause)
        let compares = found.comparison != nil
        switch found.amount.measure {
        case .share:
            if isGoal { return true }
            let isGiven = stands(Self.given, within: 3, before: found.start, passage, clause)
            let opens = found.start == part(of: clause, around: found.start, in: passage).lowerBound
            return compares || reaches || opens && !isGiven
        case .count:
            let makes = stands(Self.makes, within: 3, before: found.start, passage, clause)
            if isGoal { return compares || reaches || makes }
            return found.comparison == .atLeast || found.comparison == .atMost
                || found.amount.unit.hasSuffix("/năm") && !found.amount.unit.hasPrefix("lần")
                || found.amount.value >= 2
                    && stands(
                        Self.makes, endingAt: found.start, passage, clause)
        case .money:
            return compares && reaches || isGoal && (compares || reaches)
        case .time:
            return isGoal && (found.comparison == .atMost || found.comparison == .less)
        case .age:
            return false
        }
    }

    /// Whether a phrase stands in the few tokens before one.
    private func stands(
        _ table: PhraseTable, within count: Int, before token: Int, _ passage: Passage,
        _ clause: Range<Int>
    ) -> Bool {
        (max(clause.lowerBound, token - count)..<token).contains {
            table.end(at: $0, in: passage).map { $0 <= token } ?? false
        }
    }

    /// Whether a phrase ends right before a token.
    private func stands(
        _ table: PhraseTable, endingAt token: Int, _ passage: Passage, _ clause: Range<Int>
    ) -> Bool {
        (max(clause.lowerBound, token - 3)..<token).contains {
            table.end(at: $0, in: passage) == token
        }
    }

    private func targets(
        _ found: Found, in passage: Passage, part: Range<Int>, by: CivilDate?
    ) -> [Target] {
        let range = passage.range(ofTokens: part)
        let amount = found.amount
        func target(_ comparison: Target.Comparison, _ value: Double) -> Target {
            Target(
                statement: passage.text(in: range), comparison: comparison, value: value,
                unit: amount.unit, by: by,
                grade: min(
                    found.isDoubtful ? .c : found.comparison == nil ? .b : .a,
                    Grade(certainty: passage.certainty(of: range))),
                evidence: passage.evidence(for: range))
        }
        if let upper = amount.upper {
            return [target(.atLeast, amount.value), target(.atMost, upper)]
        }
        return [target(found.comparison ?? .exactly, amount.value)]
    }

    /// The comparison that a machine read as ">" or "=" for want of a "≥".
    ///
    /// Tesseract's model of Vietnamese has no "≥"; offices write it for shares far more often than ">".
    private func misreadSign(before token: Int, in passage: Passage, from start: Int)
        -> Target.Comparison?
    {
        guard token > start, [">", "="].contains(passage.tokens[token - 1].folded),
            passage.words(in: passage.tokens[token].range).first?.isMachineRead ?? false
        else { return nil }
        return .atLeast
    }

    /// The part of a long clause that states the goal, between commas.
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
