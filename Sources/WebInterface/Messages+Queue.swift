import CatalogueStore
import Presentation

// What is said of files that are taken in.

extension Messages {
    /// How far a file is.
    func text(of progress: FileProgress) -> String {
        switch progress {
        case .unknown: say(vi: "không có trong kho", en: "not in the archive")
        case .waiting(let position):
            say(vi: "chờ đọc, thứ \(position)", en: "waiting, number \(position)")
        case .running(nil, _): say(vi: "đang mở", en: "being opened")
        case .running(let pages?, let done):
            say(vi: "đang đọc, trang \(done)/\(pages)", en: "being read, page \(done) of \(pages)")
        case .done: say(vi: "đã vào kho", en: "in the archive")
        case .failed(let failure), .setAside(let failure): text(ofFailure: failure)
        }
    }

    /// Why a file could not be read.
    func text(ofFailure failure: JobFailure) -> String {
        let place = failure.page.map { say(vi: "trang \($0): ", en: "page \($0): ") } ?? ""
        return place + name(ofReason: failure.reason)
    }

    /// A reason by its name (docs/archive.md).
    private func name(ofReason reason: String) -> String {
        switch reason {
        case "encrypted": say(vi: "tệp bị mã hóa", en: "the file is encrypted")
        case "empty-file": say(vi: "tệp rỗng", en: "the file is empty")
        case "not-a-document", "unsupported":
            say(vi: "không phải dạng văn bản nhận được", en: "not a kind of document that is read")
        case "corrupt": say(vi: "tệp hỏng", en: "the file is damaged")
        case "no-pages": say(vi: "không có trang nào", en: "it has no pages")
        case "too-large": say(vi: "quá lớn", en: "too large")
        case "timeout": say(vi: "đọc quá lâu", en: "reading took too long")
        case "crashed": say(vi: "bộ đọc bị sập vì tệp này", en: "the reader crashed over it")
        case "disk-full": say(vi: "đĩa đầy", en: "the disk is full")
        default: reason
        }
    }
}
