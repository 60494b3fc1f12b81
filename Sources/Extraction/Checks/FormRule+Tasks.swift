import DocumentModel

extension FormRule {
    /// The rules on what an order must name (Decree 30/2020/NĐ-CP, Article 23): who, and by when.
    ///
    /// One finding for all the tasks that lack something, with the first line of each.
    static let tasks: [FormRule] = [
        FormRule(
            "task-unit-missing", .note,
            examples: [FormExample("Thanh tra Sở báo cáo", becomes: "Báo cáo")],
            counterexamples: [
                FormExample("Thanh tra Sở báo cáo", becomes: "Giao Thanh tra Sở báo cáo")
            ]
        ) { subject in
            let tasks = subject.record.tasks
            let without = tasks.filter { $0.lead.isEmpty && $0.support.isEmpty }
            return finding("thiếu đơn vị thực hiện", without, of: tasks)
        },
        FormRule(
            "task-deadline-missing", .note,
            examples: [
                FormExample(without: " hằng quý"),
                FormExample(without: ", hoàn thành trong năm 2025"),
            ],
            counterexamples: [FormExample("hằng quý", becomes: "trong thời hạn 10 ngày")]
        ) { subject in
            let tasks = subject.record.tasks
            return finding("thiếu thời hạn", tasks.filter(\.deadlines.isEmpty), of: tasks)
        },
    ]

    private static func finding(
        _ what: String, _ without: [DirectiveTask], of tasks: [DirectiveTask]
    ) -> (text: String, evidence: [Evidence])? {
        guard !without.isEmpty else { return nil }
        return (
            "\(without.count) trên \(tasks.count) nhiệm vụ \(what).",
            without.compactMap(\.evidence.first)
        )
    }
}
