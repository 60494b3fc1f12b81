import CatalogueStore
import Ingestion
import Presentation

// What is said of an archive's state and of what people change in it.

extension Messages {
    /// The line of a finding of `sohoa verify`.
    func line(of finding: Finding) -> String {
        "\(name(of: finding.kind)): \(finding.subject.printable): \(finding.detail.printable)\n"
    }

    private func name(of kind: Finding.Kind) -> String {
        switch kind {
        case .database: say(vi: "cơ sở dữ liệu hỏng", en: "damaged database")
        case .relation: say(vi: "dòng trỏ vào chỗ trống", en: "row that points to nothing")
        case .content: say(vi: "nội dung bị đổi", en: "changed content")
        case .pageText: say(vi: "văn bản của trang bị đổi", en: "changed text of a page")
        case .pages: say(vi: "thiếu trang", en: "missing pages")
        case .index: say(vi: "chỉ mục không khớp", en: "index that does not fit")
        case .queue: say(vi: "hàng đợi không khớp", en: "queue that does not fit")
        case .history: say(vi: "lịch sử bị khuyết", en: "gap in the history")
        case .missingOriginal: say(vi: "mất bản gốc", en: "missing original")
        case .changedOriginal: say(vi: "bản gốc bị đổi", en: "changed original")
        case .foreignFile: say(vi: "tệp lạ trong kho", en: "foreign file in the store")
        case .orphan: say(vi: "tệp chưa vào danh mục", en: "file not yet in the catalogue")
        case .leftover: say(vi: "bản chép dở", en: "half-done copy")
        }
    }

    /// Said at the end of `sohoa verify`.
    func verified(_ findings: [Finding]) -> String {
        let count = findings.count
        let damaged = Set(findings.map(\.kind).filter(\.isDamage))
        if !damaged.isEmpty {
            let stored: Set<Finding.Kind> = [.missingOriginal, .changedOriginal, .foreignFile]
            let advice = [
                damaged.isSubset(of: stored)
                    ? nil
                    : say(
                        vi: " Hãy khôi phục danh mục từ bản sao lưu bằng sohoa recover.",
                        en: " Put a backup of the catalogue in its place with sohoa recover."),
                damaged.isDisjoint(with: [.missingOriginal, .changedOriginal])
                    ? nil
                    : say(
                        vi: " Hãy nhập lại bằng sohoa ingest một bản tốt của mỗi tệp gốc bị mất "
                            + "hoặc hỏng.",
                        en: " Give sohoa ingest a good copy of each original that is lost or "
                            + "changed."),
                damaged.contains(.foreignFile)
                    ? say(
                        vi: " Hãy chuyển tệp lạ ra khỏi originals/.",
                        en: " Move foreign files out of originals/.") : nil,
            ].compactMap(\.self).joined()
            return say(
                vi: "sohoa: kho có hư hỏng (\(count) điểm).\(advice) [mã 4]\n",
                en: "sohoa: the archive is damaged (\(count) findings).\(advice) [code 4]\n")
        }
        return count == 0
            ? say(vi: "Kho nguyên vẹn.\n", en: "The archive is sound.\n")
            : say(
                vi: "Kho nguyên vẹn; \(count) việc dở dang, lần sohoa ingest sau sẽ làm nốt.\n",
                en: "The archive is sound; the next sohoa ingest ends \(count) things half done.\n")
    }

    /// Said after an answer of a catalogue that was found damaged.
    func isFromDamaged(_ path: String, _ damage: String) -> String {
        say(
            vi: "sohoa: kho \(path.printable) đã được thấy là hỏng (\(damage.printable)): câu trả "
                + "lời có thể thiếu hoặc sai. Hãy khôi phục từ bản sao lưu bằng sohoa recover. [mã 4]\n",
            en: "sohoa: the archive \(path.printable) was found damaged (\(damage.printable)): the "
                + "answer may lack something or be wrong. Restore a backup with sohoa recover. "
                + "[code 4]\n")
    }

    /// Said after a backup.
    func backedUp(_ path: String) -> String {
        say(
            vi: "Đã sao lưu danh mục vào \(path.printable).\n",
            en: "The catalogue is backed up to \(path.printable).\n")
    }

    /// Said after another catalogue was put in place: a backup, or an empty one.
    func recovered(_ path: String, isEmpty: Bool) -> String {
        isEmpty
            ? say(
                vi: "Kho \(path.printable) đã có danh mục mới, còn trống. Hãy chạy sohoa ingest để "
                    + "đọc lại mọi bản gốc.\n",
                en: "The archive \(path.printable) has a new, empty catalogue. Run sohoa ingest to "
                    + "read all originals anew.\n")
            : say(
                vi: "Đã khôi phục danh mục của \(path.printable). Hãy chạy sohoa ingest để đọc các "
                    + "bản gốc mà bản sao lưu chưa có.\n",
                en: "The catalogue of \(path.printable) is recovered. Run sohoa ingest to read the "
                    + "originals that the backup does not know.\n")
    }

    /// Said after an export.
    func exported(_ path: String) -> String {
        say(
            vi: "Đã xuất toàn bộ kho vào \(path.printable).\n",
            en: "The whole archive is exported to \(path.printable).\n")
    }

    /// Said after an import.
    func imported(_ path: String) -> String {
        say(
            vi: "Đã nhập kho từ \(path.printable).\n",
            en: "The archive is imported from \(path.printable).\n")
    }

    /// Said when files were put back into the queue.
    func requeued(_ count: Int) -> String {
        say(vi: "\(count) tệp sẽ được đọc lại.\n", en: "\(count) files are to be read again.\n")
    }

    /// Said when a watch begins.
    func watching(_ folder: String) -> String {
        say(
            vi: "Đang theo dõi \(folder.printable); dừng bằng Ctrl-C.\n",
            en: "Watching \(folder.printable); stop with Ctrl-C.\n")
    }

    /// Said after corrections.
    func edited(_ document: Int64, count: Int) -> String {
        say(
            vi: "Đã sửa \(count) chỗ trong văn bản \(document).\n",
            en: "\(count) corrections in document \(document).\n")
    }

    /// The name of how far a task is.
    func name(of status: TaskStatus) -> String {
        switch status {
        case .open: say(vi: "chưa thực hiện", en: "not begun")
        case .ongoing: say(vi: "đang thực hiện", en: "ongoing")
        case .done: say(vi: "hoàn thành", en: "done")
        }
    }

    /// A task with its days.
    func text(of task: FollowedTask) -> String {
        var text = say(
            vi: "việc \(task.id) (\(task.key), văn bản \(task.document)): ",
            en: "task \(task.id) (\(task.key), document \(task.document)): ")
        text += task.statement.printable + "\n"
        for day in task.days {
            let due = day.due ?? say(vi: "không rõ ngày", en: "no day known")
            let note = day.note.map { ": \($0.printable)" } ?? ""
            let changed = day.changed.map { " (\($0.by.printable), \($0.at))" } ?? ""
            text += "  \(due)  \(name(of: day.status)), \(day.percent) %\(note)\(changed)\n"
        }
        return text
    }

    /// What `sohoa status` says to people.
    func text(of report: QueueReport) -> String {
        let state = report.state
        var text = say(
            vi: "chờ \(state.waiting), đang đọc \(state.running), xong \(state.done), "
                + "lỗi \(state.failed), để riêng \(state.setAside)\n",
            en: "waiting \(state.waiting), reading \(state.running), done \(state.done), "
                + "failed \(state.failed), set aside \(state.setAside)\n")
        for job in report.running {
            let pages = job.pages.map { "\(job.pagesDone)/\($0)" } ?? "…"
            text += say(
                vi: "đang đọc: \(job.path.printable) (\(pages) trang)\n",
                en: "reading: \(job.path.printable) (\(pages) pages)\n")
        }
        for file in report.failures {
            let error = IngestionError(
                FailureReason(rawValue: file.failure.reason) ?? .crashed,
                page: file.failure.page, detail: file.failure.detail)
            text += line(for: error, file: file.path)
        }
        if !report.held.isEmpty {
            let ids = report.held.map(String.init).joined(separator: ", ")
            text += say(
                vi: "văn bản mật chờ duyệt (sohoa release): \(ids)\n",
                en: "secret, waiting for sohoa release: \(ids)\n")
        }
        return text
    }
}
