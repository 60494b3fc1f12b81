import DocumentModel

/// A document to put into an archive: one page of text for each string.
enum SampleDocument {
    static func make(
        _ pages: [String], number: String? = "07/KH-SXD", kind: String = "Kế hoạch",
        issuer: String = "SỞ XÂY DỰNG", date: String = "2025-08-20", title: String? = nil,
        secrecy: String? = nil, file: String = "a.txt", tasks: [DirectiveTask] = [],
        targets: [Target] = [], references: [Reference] = []
    ) -> ConvertedDocument {
        func graded(_ value: String) -> Graded<String> { Graded(value, grade: .a, evidence: []) }
        var record = DirectiveRecord()
        record.number = number.map(graded)
        record.kind = graded(kind)
        record.issuer = graded(issuer)
        record.date = CivilDate(date).map { Graded($0, grade: .a, evidence: []) }
        record.title = title.map(graded)
        record.secrecy = secrecy.map(graded)
        record.tasks = tasks
        record.targets = targets
        record.references = references
        return ConvertedDocument(
            source: SourceDescription(
                file: file, sha256: "", pages: pages.count, textFrom: .text, language: "vie"),
            record: record, grade: .a,
            pages: pages.enumerated().map { index, text in
                RestoredPage(
                    number: index + 1, origin: .text,
                    lines: text.split(separator: "\n").map { line in
                        RestoredLine(
                            words: line.split(separator: " ").enumerated().map { place, word in
                                RestoredWord(
                                    text: String(word), raw: String(word),
                                    space: place == 0 ? "" : " ")
                            })
                    })
            }, made: [])
    }

    /// A task with a deadline for each day.
    static func task(
        _ id: String, _ statement: String, lead: [String] = ["Phòng Kế hoạch"],
        support: [String] = [], due: [String] = [], grade: Grade = .a
    ) -> DirectiveTask {
        DirectiveTask(
            id: id, section: "I", statement: statement, lead: lead, support: support,
            deadlines: due.map { Deadline(text: "trước \($0)", by: CivilDate($0)) }, grade: grade,
            evidence: [Evidence(page: 1, line: 1, quote: statement)])
    }
}
