import CatalogueStore
import DocumentModel
import Presentation
import Publishing

// What is said in lists.

extension Messages {
    /// What decides the order of a list.
    func name(of key: ListOrder.Key) -> String {
        switch key {
        case .relevance: say(vi: "mức phù hợp", en: "relevance")
        case .date: say(vi: "ngày văn bản", en: "date")
        case .due: say(vi: "thời hạn", en: "due day")
        case .number: say(vi: "số", en: "number")
        case .issuer: say(vi: "cơ quan", en: "issuer")
        case .kind: say(vi: "loại", en: "kind")
        case .grade: say(vi: "hạng", en: "grade")
        case .added: say(vi: "lúc nhập", en: "time of ingest")
        }
    }

    /// A document by kind and number, or by its file where it has neither.
    func name(of document: DocumentSummary) -> String {
        let parts = [document.kind, document.number].compactMap { $0 }
        return parts.isEmpty ? fileName(document.file) : parts.joined(separator: " ")
    }

    /// The name of a file without the folders that it lay in.
    func fileName(_ path: String) -> String {
        FileName.readable(FileName.last(of: path) ?? path)
    }

    /// A document by kind and number.
    func name(of document: TaskSource) -> String {
        let parts = [document.kind, document.number].compactMap { $0 }
        let name = parts.isEmpty ? document.title ?? "" : parts.joined(separator: " ")
        return name.isEmpty
            ? say(vi: "Văn bản \(document.id)", en: "Document \(document.id)") : name
    }

    /// The value of a condition, as people say it.
    func name(ofValue value: String, of key: QueryKey) -> String {
        switch key {
        case .status: StatusCondition(named: value).map(name) ?? value
        case .due: name(ofDue: value)
        default: value
        }
    }

    /// A day: "20/8/2025" in Vietnamese, "2025-08-20" in English.
    func day(_ date: CivilDate) -> String {
        let parts = [date.day, date.month, date.year].compactMap { $0 }
        return say(
            vi: parts.map(String.init).joined(separator: "/"),
            en: String(date.description.prefix([4, 7, 10][parts.count - 1])))
    }

    /// How many pages.
    func pageCount(_ count: Int) -> String {
        say(vi: "\(grouped(count)) trang", en: "\(grouped(count)) page\(count == 1 ? "" : "s")")
    }

    /// How many tasks.
    func taskCount(_ count: Int) -> String {
        say(vi: "\(grouped(count)) nhiệm vụ", en: "\(grouped(count)) task\(count == 1 ? "" : "s")")
    }

    /// What a grade means.
    func meaning(of grade: Grade) -> String {
        switch grade {
        case .a: say(vi: "đọc chắc chắn", en: "surely read")
        case .b: say(vi: "tin được, còn chút nghi ngờ", en: "found, with a small doubt")
        case .c: say(vi: "cần sửa", en: "needs editing")
        case .d: say(vi: "cần đọc lại trên giấy", en: "needs transcription")
        }
    }
}
