import Archiving
import CatalogueStore
import DocumentModel
import Ingestion
import Presentation
import Publishing

// What is said of an archive and of the files that go into it.

extension Messages {
    /// Said once the site can be opened.
    func serving(_ address: String) -> String {
        say(
            vi: "sohoa: mở \(address) trong trình duyệt; Ctrl-C để dừng.\n",
            en: "sohoa: open \(address) in a browser; Ctrl-C stops it.\n")
    }

    /// Said when a signal ends an ingest.
    var ingestInterrupted: String {
        say(
            vi: "\nsohoa: đã dừng theo yêu cầu; việc còn lại sẽ được làm tiếp ở lần chạy sau.\n",
            en: "\nsohoa: stopped as told; what is left is done by the next run.\n")
    }

    /// The line of a failure of an archive.
    func line(for error: ArchiveError) -> String {
        switch error {
        case .file(let path, let error): line(for: error, file: path)
        case .catalogue(let error): line(for: error)
        }
    }

    /// The line of a failure of a catalogue.
    func line(for error: CatalogueError) -> String {
        let code = RunStatus(error.code).rawValue
        if let refusal = error.peopleRefusal {
            return say(vi: "sohoa: lỗi: ", en: "sohoa: error: ")
                + text(for: refusal)
                + say(
                    vi: " [\(refusal.rawValue), mã \(code)]\n",
                    en: " [\(refusal.rawValue), code \(code)]\n")
        }
        let detail = error.detail.isEmpty ? "" : " (\(error.detail.printable))"
        return say(
            vi: "sohoa: lỗi: kho lưu trữ: \(whatHappened(error.code))\(detail). "
                + "\(whatToDo(error.code)) [\(error.code.rawValue), mã \(code)]\n",
            en: "sohoa: error: the archive: \(whatHappened(error.code))\(detail). "
                + "\(whatToDo(error.code)) [\(error.code.rawValue), code \(code)]\n")
    }

    private func whatHappened(_ code: CatalogueError.Code) -> String {
        switch code {
        case .missing: say(vi: "chưa có kho ở đây", en: "there is none here")
        case .foreign:
            say(
                vi: "tệp catalogue.sqlite không phải của phiên bản này",
                en: "catalogue.sqlite is not of this version")
        case .busy:
            say(
                vi: "một tiến trình khác đang giữ kho quá lâu",
                en: "another process keeps it locked for too long")
        case .diskFull: say(vi: "đĩa đã đầy", en: "the disk is full")
        case .noPermission: say(vi: "không có quyền truy cập", en: "access is denied")
        case .damaged: say(vi: "cơ sở dữ liệu bị hỏng", en: "the database is damaged")
        case .notFound: say(vi: "không có trong kho", en: "it is not in there")
        case .conflict:
            say(vi: "đã có người khác thay đổi", en: "somebody else has changed it")
        case .refused: say(vi: "không được phép", en: "that is not allowed")
        case .limit: say(vi: "vượt giới hạn", en: "a limit was passed")
        case .failed: say(vi: "không đọc hoặc ghi được", en: "reading or writing failed")
        }
    }

    private func whatToDo(_ code: CatalogueError.Code) -> String {
        switch code {
        case .missing:
            say(
                vi: "Hãy chỉ thư mục bằng --archive, hoặc tạo kho bằng sohoa ingest.",
                en: "Name its folder with --archive, or make one with sohoa ingest.")
        case .foreign:
            say(
                vi: "Hãy dùng phiên bản sohoa mới hơn, hoặc khôi phục từ bản sao lưu bằng "
                    + "sohoa recover.",
                en: "Use a newer version of sohoa, or restore a backup with sohoa recover.")
        case .busy, .conflict:
            say(vi: "Hãy thử lại sau giây lát.", en: "Try again in a moment.")
        case .diskFull:
            say(vi: "Hãy giải phóng chỗ rồi chạy lại.", en: "Make room and run again.")
        case .noPermission, .failed:
            say(
                vi: "Hãy kiểm tra quyền của thư mục và ổ đĩa.",
                en: "Check the permissions and the disk.")
        case .damaged:
            say(
                vi: "Hãy chạy sohoa verify, rồi khôi phục từ bản sao lưu bằng sohoa recover.",
                en: "Run sohoa verify, then restore a backup with sohoa recover.")
        case .notFound:
            say(
                vi: "Hãy xem sohoa list, user list hoặc token list.",
                en: "See sohoa list, user list or token list.")
        case .refused:
            say(vi: "Chỉ được đọc.", en: "Only reading is.")
        case .limit:
            say(vi: "Hãy thu hẹp câu hỏi.", en: "Ask for less.")
        }
    }

    /// The report's line of a file that is in the catalogue.
    func reportLine(of file: FinishedFile) -> ReportLine {
        var warnings: [String] = []
        if !file.hasText { warnings.append(say(vi: "không thấy chữ nào", en: "no text was found")) }
        warnings += self.warnings(of: file.pageDefects)
        if file.isHeld {
            warnings.append(
                say(
                    vi: "văn bản mật, giữ lại cho đến khi được duyệt",
                    en: "secret, held back until it is released"))
        }
        if !file.sameIdentity.isEmpty {
            let ids = file.sameIdentity.map(String.init).joined(separator: ", ")
            warnings.append(
                say(
                    vi: "trùng số, ký hiệu, năm và cơ quan với văn bản \(ids)",
                    en: "same number, year and issuer as document \(ids)"))
        }
        if !file.nearTexts.isEmpty {
            let ids = file.nearTexts.map(String.init).joined(separator: ", ")
            warnings.append(
                say(
                    vi: "nội dung gần như văn bản \(ids)", en: "nearly the text of document \(ids)")
            )
        }
        if file.unplacedCorrections > 0 {
            warnings.append(
                say(
                    vi:
                        "\(file.unplacedCorrections) chỗ sửa tay không còn chỗ trong văn bản đọc lại",
                    en:
                        "\(file.unplacedCorrections) corrections have no place in the text read anew"
                ))
        }
        return ReportLine(
            archived: file.path, sha256: file.sha256, document: file.document, pages: file.pages,
            grade: file.grade, checks: file.checks, warnings: warnings, seconds: file.seconds)
    }

    /// The report's line of a file that another process has read meanwhile.
    func reportLine(of summary: KeptSummary, path: String) -> ReportLine {
        ReportLine(
            archived: path, sha256: summary.sha256, document: summary.id, pages: summary.pages,
            grade: summary.grade, checks: summary.warnings, warnings: [],
            seconds: summary.seconds)
    }

    /// The report's line of a file that could not be taken in or read.
    func reportLine(of file: FailedFile) -> ReportLine {
        let error = IngestionError(
            FailureReason(rawValue: file.reason) ?? .crashed, page: file.page, detail: file.detail)
        let setAside =
            file.isSetAside
            ? say(
                vi: " Tệp được để riêng sau hai lần như vậy; sohoa retry để thử lại.",
                en: " The file is set aside after two times; sohoa retry tries again.") : ""
        return ReportLine(
            rejected: file.path, reason: file.reason, page: file.page,
            message: text(for: error) + setAside, exit: RunStatus(file).rawValue,
            seconds: file.seconds)
    }

    /// Said of a file with which the archive's own copy was mended, and what to do.
    var mendedByFile: String {
        originalMended + say(vi: "; nên chạy sohoa verify", en: "; run sohoa verify")
    }

    /// The line of a file on standard error.
    func archived(_ line: ReportLine) -> String {
        switch line.status {
        case .rejected:
            return say(
                vi: "sohoa: lỗi: \(line.file.printable): \(line.message ?? "") "
                    + "[\(line.reason ?? ""), mã \(line.exit ?? 0)]\n",
                en: "sohoa: error: \(line.file.printable): \(line.message ?? "") "
                    + "[\(line.reason ?? ""), code \(line.exit ?? 0)]\n")
        case .duplicate:
            let other = line.duplicateOf.map { $0.printable }
            let text =
                other.map {
                    say(
                        vi: "trùng với \($0), không đọc lại", en: "same as \($0), not read again")
                } ?? say(vi: "đã có trong kho", en: "in the archive already")
            let warnings = (line.warnings ?? []).map { "; \($0)" }.joined()
            return "\(line.file.printable): \(text)\(warnings)\n"
        case .ok, .warning:
            let id = line.document ?? 0
            let pages = line.pages ?? 0
            let grade = line.grade?.rawValue ?? "?"
            let checks = line.checks ?? 0
            let text = say(
                vi: "văn bản \(id): \(pages) trang, hạng \(grade)"
                    + (checks == 0 ? "" : ", \(checks) điểm cần xem lại"),
                en: "document \(id): \(pages) page\(pages == 1 ? "" : "s"), grade \(grade)"
                    + (checks == 0 ? "" : ", \(checks) to look at"))
            let warnings = (line.warnings ?? []).map { "; \($0)" }.joined()
            return "\(line.file.printable) → \(text)\(warnings), \(seconds(line.seconds))\n"
        }
    }

    /// The words beside the progress bar of an ingest.
    func ingestProgress(_ tally: IngestTally, seconds: Double) -> String {
        let rate = tally.pagesPerMinute(seconds: seconds)
        let rest = tally.remaining(seconds: seconds).map { duration($0) }
        return say(
            vi: "tệp, \(tally.pagesDone) trang, \(rate) trang/phút"
                + (rest.map { ", còn khoảng \($0)" } ?? "")
                + (tally.failures == 0 ? "" : ", \(tally.failures) lỗi"),
            en: "files, \(tally.pagesDone) pages, \(rate) a minute"
                + (rest.map { ", about \($0) left" } ?? "")
                + (tally.failures == 0 ? "" : ", \(tally.failures) failed"))
    }

    /// Said at the end of an ingest.
    func ingestDone(_ tally: IngestTally, seconds: Double) -> String {
        let rate = tally.pagesPerMinute(seconds: seconds)
        return say(
            vi: "Đã nhập \(tally.filesDone) tệp, \(tally.pagesDone) trang (\(rate) trang/phút); "
                + "\(tally.duplicates) trùng, \(tally.failures) lỗi; \(duration(seconds))\n",
            en: "\(tally.filesDone) files taken in, \(tally.pagesDone) pages (\(rate) a minute); "
                + "\(tally.duplicates) duplicates, \(tally.failures) failed; \(duration(seconds))\n"
        )
    }

    /// A line of a dry run about a file with new bytes.
    func forecastNew(_ path: String) -> String {
        say(vi: "mới\t\(path.printable)\n", en: "new\t\(path.printable)\n")
    }

    /// A line of a dry run about a file whose bytes are there already.
    func forecastDuplicate(_ path: String, _ other: String) -> String {
        say(
            vi: "trùng\t\(path.printable)\t\(other.printable)\n",
            en: "duplicate\t\(path.printable)\t\(other.printable)\n")
    }

    /// A time as people say it: seconds, or minutes from two on.
    func duration(_ seconds: Double) -> String {
        if seconds < 10 { return self.seconds(seconds) }
        if seconds < 120 {
            return say(
                vi: "\(Int(seconds.rounded())) giây", en: "\(Int(seconds.rounded())) s")
        }
        let minutes = Int((seconds / 60).rounded())
        return say(vi: "\(minutes) phút", en: "\(minutes) min")
    }
}
