import DocumentModel

extension FormRule {
    /// The rules on what a document's dates must not say of each other.
    static let consistency: [FormRule] = [
        FormRule(
            "reference-after-date", .warning,
            examples: [
                FormExample("ngày 05 tháng 3 năm 2020", becomes: "ngày 05 tháng 3 năm 2026"),
                FormExample("ngày 01/4/2025", becomes: "ngày 21/8/2025"),
            ],
            counterexamples: [
                FormExample("ngày 01/4/2025", becomes: "ngày 20/8/2025"),
                FormExample([
                    ("ngày 20 tháng 8", "ngày    tháng 8"), ("ngày 01/4/2025", "ngày 21/8/2025"),
                ]),
                FormExample(without: " ngày 01/4/2025"),
            ]
        ) { subject in
            guard let date = subject.wholeDate else { return nil }
            let later = subject.record.references.filter { $0.date.map { $0 > date } ?? false }
            guard !later.isEmpty else { return nil }
            let names = later.map { "“\($0.number)”" }.joined(separator: ", ")
            return (
                "Văn bản được viện dẫn có ngày sau ngày ban hành: \(names).",
                later.flatMap(\.evidence)
            )
        },
        FormRule(
            "deadline-before-date", .warning,
            examples: [
                FormExample("trước ngày 15/11/2025", becomes: "trước ngày 15/7/2025"),
                FormExample("trong năm 2025", becomes: "trong quý II/2025"),
            ],
            counterexamples: [
                FormExample("trước ngày 15/11/2025", becomes: "trước ngày 20/8/2025"),
                FormExample("trước ngày 15/11/2025", becomes: "trước ngày 15/7 hằng năm"),
                FormExample("trước ngày 15/11/2025", becomes: "trước ngày 15/7"),
            ]
        ) { subject in
            guard let date = subject.wholeDate else { return nil }
            let late = subject.record.tasks.filter { task in
                task.deadlines.contains { $0.recurrence == nil && $0.by.map { $0 < date } ?? false }
            }
            guard !late.isEmpty else { return nil }
            return (
                "Thời hạn sớm hơn ngày ban hành văn bản (\(late.count) nhiệm vụ).",
                late.compactMap(\.evidence.first)
            )
        },
    ]
}

extension FormSubject {
    /// The document's date where all of it is known.
    fileprivate var wholeDate: CivilDate? {
        record.date.flatMap { $0.value.isComplete ? $0.value : nil }
    }
}
