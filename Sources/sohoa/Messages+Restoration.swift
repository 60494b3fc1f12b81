import DocumentModel
import Ingestion
import Presentation
import Publishing

// What is said of a text that was restored, and of its changed words.

extension Messages {
    /// Said after the text.
    func restored(
        _ text: RestoredText, file: String, output: String, seconds: Double
    ) -> String {
        let lines = text.pages.reduce(0) { $0 + $1.lines.count }
        let changes = WordChange.changes(in: text).count
        let source = file == InputFile.standardInputName ? "stdin" : file.printable
        let target = output == "-" ? "stdout" : output.printable
        let count = say(
            vi: "\(lines) dòng, \(changes) chỗ được sửa",
            en: "\(lines) line\(lines == 1 ? "" : "s"), \(changes) change\(changes == 1 ? "" : "s")"
        )
        return "\(source) → \(target): \(count), \(self.seconds(seconds))\n"
    }

    /// The headings of the table of changed words.
    func changeHeadings(withPages: Bool) -> [String] {
        [
            withPages
                ? say(vi: "trang:dòng:từ", en: "page:line:word")
                : say(vi: "dòng:từ", en: "line:word"),
            say(vi: "đọc được → sửa thành", en: "read → restored"),
            say(vi: "xác suất", en: "probability"), say(vi: "lý do", en: "reason"),
            say(vi: "khả năng khác", en: "other readings"),
        ]
    }

    /// The last line of the table of changed words.
    func changeCount(_ changes: Int, in text: RestoredText) -> String {
        let words = text.pages.reduce(0) { sum, page in
            page.lines.reduce(sum) { $0 + $1.words.count }
        }
        return say(
            vi: "\(changes) chỗ được sửa / \(words) từ", en: "\(changes) changes / \(words) words")
    }

    /// A reason in a few words.
    func name(of reason: WordChange.Reason) -> String {
        switch reason {
        case .languageAndErrors:
            say(vi: "ngôn ngữ và lỗi đọc", en: "language and reading errors")
        case .merged: say(vi: "ghép từ bị tách", en: "words merged")
        case .split: say(vi: "tách từ bị dính", en: "word split")
        case .codeSymbol: say(vi: "ký hiệu văn bản", en: "code symbol")
        case .digits: say(vi: "chữ số", en: "digits")
        case .capitals: say(vi: "chữ hoa, chữ thường", en: "capitals")
        case .punctuation: say(vi: "dấu câu", en: "punctuation")
        case .mailAddress: say(vi: "địa chỉ thư", en: "mail address")
        case .listOrder: say(vi: "thứ tự danh sách", en: "list order")
        case .glossary: say(vi: "từ điển người dùng", en: "your dictionary")
        }
    }

    /// A probability as people write it: "98,5 %" in Vietnamese, "98.5%" in English; what is all but
    /// certain or impossible as more or less than the last step.
    func percentage(_ probability: Double) -> String {
        let unit = say(vi: " %", en: "%")
        let mark = say(vi: ",", en: ".")
        let tenths = Int((probability * 1000).rounded())
        guard tenths > 0 else { return "< 0\(mark)1\(unit)" }
        guard tenths < 1000 else { return "> 99\(mark)9\(unit)" }
        return "\(tenths / 10)\(mark)\(tenths % 10)\(unit)"
    }
}
