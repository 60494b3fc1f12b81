import DocumentModel
import Ingestion
import Presentation
import Publishing

// What the command says while it works.

extension Messages {
    /// Said when a signal ends the run.
    var interrupted: String {
        say(
            vi: "\nsohoa: đã dừng theo yêu cầu; không để lại tệp dở dang.\n",
            en: "\nsohoa: stopped as told; nothing half-written is left.\n")
    }

    /// Said after each file.
    func fileDone(_ line: ReportLine) -> String {
        let pages = line.pages ?? 0
        let grade = line.grade?.rawValue ?? "?"
        let output = line.output.map { $0 == "-" ? "stdout" : $0 } ?? ""
        let checks = line.checks ?? 0
        let text = say(
            vi: "\(pages) trang, hạng \(grade)"
                + (checks == 0 ? "" : ", \(checks) điểm cần xem lại"),
            en: "\(pages) page\(pages == 1 ? "" : "s"), grade \(grade)"
                + (checks == 0 ? "" : ", \(checks) to look at"))
        let warnings = (line.warnings ?? []).map { ", \($0)" }.joined()
        return "\(line.file.printable) → \(output.printable): \(text)\(warnings), "
            + "\(seconds(line.seconds))\n"
    }

    /// Said after each page where much is said.
    func pageDone(_ page: Int, file: String) -> String {
        say(
            vi: "\(file.printable): xong trang \(page)\n",
            en: "\(file.printable): page \(page) done\n")
    }

    /// The words beside the progress bar.
    func progress(remaining: Double?) -> String {
        guard let remaining else { return say(vi: "trang", en: "pages") }
        return say(
            vi: "trang, còn khoảng \(Int(remaining.rounded(.up))) giây",
            en: "pages, about \(Int(remaining.rounded(.up))) s left")
    }

    /// What is the matter with a file that was converted.
    func warnings(of document: ConvertedDocument) -> [String] {
        let hasWords = document.pages.contains { page in
            page.lines.contains { !$0.words.isEmpty }
        }
        return (hasWords ? [] : [say(vi: "không thấy chữ nào", en: "no text was found")])
            + warnings(of: document.pageDefects)
    }

    /// A time as people write it.
    func seconds(_ seconds: Double) -> String {
        let tenths = Int((seconds * 10).rounded())
        let mark = say(vi: ",", en: ".")
        return "\(tenths / 10)\(mark)\(tenths % 10) s"
    }
}
