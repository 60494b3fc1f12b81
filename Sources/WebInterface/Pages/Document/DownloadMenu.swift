import CatalogueStore
import DocumentModel
import Presentation

/// The forms in which a document is taken away.
struct DownloadMenu {
    let view: DocumentAddress
    let textFrom: TextOrigin
    let messages: Messages

    /// The menu.
    var html: HTML {
        let forms = OutputFormat.allCases.filter { $0 != .pdf || textFrom != .text }
        let links = forms.map { form -> HTML in
            """
            <li><a href="\(view.path)/export/\(form.rawValue)" download>\
            <b>\(form.rawValue.uppercased())</b> <span class="quiet small">\
            \(messages.purpose(of: form))</span></a></li>
            """
        }
        return """
            <details class="menu-box"><summary class="button">\
            \(messages.say(vi: "Tải về", en: "Download"))</summary><ul>\
            <li><a href="\(view.path)/original" download><b>\
            \(messages.say(vi: "Tệp gốc", en: "Original"))</b> <span class="quiet small">\
            \(messages.say(vi: "nguyên như khi nhập", en: "as it came in"))</span></a></li>\
            \(links)</ul></details>
            """
    }
}

extension Messages {
    /// What a form is for.
    fileprivate func purpose(of form: OutputFormat) -> String {
        switch form {
        case .json: say(vi: "hồ sơ cho chương trình", en: "the record, for programs")
        case .txt: say(vi: "văn bản đã sửa", en: "the corrected text")
        case .hocr: say(vi: "từ và vị trí trên trang", en: "words and their places")
        case .alto: say(vi: "từ và vị trí, XML của thư viện", en: "words and places, for libraries")
        case .tsv: say(vi: "bảng các từ", en: "a table of words")
        case .csv: say(vi: "bảng nhiệm vụ", en: "a table of tasks")
        case .ics: say(vi: "lịch thời hạn", en: "a calendar of deadlines")
        case .xlsx: say(vi: "bảng tính", en: "a workbook")
        case .pdf: say(vi: "PDF/A tìm được chữ", en: "searchable PDF/A")
        }
    }
}
