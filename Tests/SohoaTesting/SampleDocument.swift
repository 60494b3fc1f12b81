import Foundation
public import DocumentModel

/// A document to put into an archive: one page of text for each string.
public enum SampleDocument {
    /// Makes a document; its words have no boxes, and were read without their marks.
    public static func make(
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
                                    text: String(word), raw: unmarked(word),
                                    space: place == 0 ? "" : " ")
                            })
                    })
            }, made: [])
    }

    /// A task with a deadline for each day.
    public static func task(
        _ id: String, _ statement: String, lead: [String] = ["Phòng Kế hoạch"],
        support: [String] = [], due: [String] = [], grade: Grade = .a, page: Int = 1
    ) -> DirectiveTask {
        DirectiveTask(
            id: id, section: "I", statement: statement, lead: lead, support: support,
            deadlines: due.map { Deadline(text: "trước \($0)", by: CivilDate($0)) }, grade: grade,
            evidence: [Evidence(page: page, line: 1, quote: statement)])
    }

    /// The digest of a file's bytes: another one for each number.
    public static func digest(_ file: Int) -> String {
        let digits = String(file, radix: 16)
        return String(repeating: "0", count: max(0, 64 - digits.count)) + digits
    }

    /// A word as an engine without Vietnamese would read it.
    private static func unmarked(_ word: Substring) -> String {
        var text = String.UnicodeScalarView()
        for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars
        where scalar.properties.canonicalCombiningClass == .notReordered {
            text.append(scalar)
        }
        return String(text)
    }
}
