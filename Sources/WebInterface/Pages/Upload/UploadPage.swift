import Archiving
import CatalogueStore
import DocumentModel
import Presentation

/// The page that files are dropped on, with what waits and what failed.
struct UploadPage {
    private let viewing: Viewing
    private let failures: [FileFailure]

    private var messages: Messages { viewing.messages }

    /// Asks the catalogue.
    init(_ viewing: Viewing) throws {
        self.viewing = viewing
        failures = try viewing.catalogue.failures(last: 50)
    }

    /// The page.
    var page: Page {
        let largest = viewing.site.intake?.largest ?? OriginalStore.largestSize
        let limit = largest / 1_000_000
        return Page(
            title: messages.name(of: SiteSection.upload), section: .upload,
            body: """
                <h1>\(messages.name(of: SiteSection.upload))</h1>
                <p class="quiet">\(messages.say(
                    vi: "Bản gốc được giữ nguyên từng byte; tệp đã có trong kho không bị đọc lại.",
                    en: "Originals are kept to the byte; a file that is in the archive is not read again."))</p>
                <noscript><p class="message bad">\(messages.say(
                    vi: "Trang này cần JavaScript. Không có thì dùng lệnh sohoa ingest.",
                    en: "This page needs JavaScript. Without it, use sohoa ingest."))</p></noscript>
                <div id="drop" class="drop card" data-limit="\(largest)" \
                data-too-large="\(messages.say(vi: "lớn hơn \(limit) MB", en: "larger than \(limit) MB"))" \
                data-sending="\(messages.say(vi: "đang gửi", en: "sending"))" \
                data-failed="\(messages.say(vi: "không gửi được, hãy thử lại", en: "could not be sent, try again"))" \
                data-known="\(messages.say(vi: "đã có trong kho", en: "in the archive already"))" \
                data-mended="\(messages.originalMended)" \
                data-open="\(messages.say(vi: "Mở văn bản", en: "Open document"))">
                <p><label class="button primary" for="files">\(messages.say(vi: "Chọn tệp", en: "Choose files"))</label>
                <input class="hidden" id="files" type="file" multiple \
                accept=".pdf,.tif,.tiff,.png,.jpg,.jpeg,.webp,.jp2,.txt"></p>
                <p>\(messages.say(
                    vi: "hoặc kéo thả vào đây: PDF, TIFF, PNG, JPEG, WebP, JPEG 2000, văn bản; mỗi tệp tối đa \(limit) MB",
                    en: "or drop them here: PDF, TIFF, PNG, JPEG, WebP, JPEG 2000, text; at most \(limit) MB each"))</p>
                </div>
                <ul id="sent" class="sent" aria-live="polite" aria-label="\(messages.say(vi: "Tệp đã gửi", en: "Files sent"))"></ul>
                \(QueueCard(messages: messages).html)
                \(failureList)
                """, assets: [.upload, .queue])
    }

    private var failureList: HTML {
        guard !failures.isEmpty else { return .nothing }
        let rows = failures.map { failure -> HTML in
            """
            <tr><th scope="row">\(FileName.readable(failure.path))</th><td>\(messages.text(ofFailure: failure.failure))\
            \(failure.isSetAside ? "<br><span class=\"badge d\">\(messages.say(vi: "để riêng", en: "set aside"))</span>" as HTML : .nothing)</td></tr>
            """
        }
        return """
            <h2>\(messages.say(vi: "Tệp không đọc được", en: "Files that could not be read"))</h2>
            <div class="scroll"><table><thead><tr><th scope="col">\(messages.say(vi: "Tệp", en: "File"))</th>\
            <th scope="col">\(messages.say(vi: "Lý do", en: "Reason"))</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
    }
}

/// What is being read now; kept fresh by a script.
struct QueueCard {
    let messages: Messages

    /// The card.
    var html: HTML {
        """
        <section class="card queue" id="queue" data-source="/queue.json" \
        data-pages="\(messages.say(vi: "trang", en: "pages"))" \
        data-idle="\(messages.say(vi: "Không có tệp nào đang đọc.", en: "No file is being read."))" \
        data-waiting="\(messages.say(vi: "đang chờ", en: "waiting"))" \
        data-done="\(messages.say(vi: "đã xong", en: "done"))" \
        data-failed="\(messages.say(vi: "lỗi", en: "failed"))">
        <h2>\(messages.say(vi: "Đang nhập", en: "Being read"))</h2><p class="state" role="status">…</p><ul class="running"></ul></section>
        """
    }
}
