import Presentation

/// The keys of a document's page, in a dialog that `?` opens.
struct KeyboardHelp {
    let isReview: Bool
    let messages: Messages

    /// The dialog; the script opens it.
    var html: HTML {
        let rows = keys.map { key, meaning -> HTML in
            "<dt><kbd>\(key)</kbd></dt><dd>\(meaning)</dd>"
        }
        return """
            <dialog id="help" aria-labelledby="help-head"><h2 id="help-head">\
            \(messages.say(vi: "Phím tắt", en: "Keyboard shortcuts"))</h2><dl class="pairs">\(rows)</dl>
            <p><label><input type="checkbox" data-keys checked> \
            \(messages.say(vi: "Dùng phím tắt một chữ", en: "Use single-letter shortcuts"))</label></p>
            <form method="dialog"><button class="primary">\(messages.say(vi: "Đóng", en: "Close"))</button></form></dialog>
            """
    }

    private var keys: [(String, String)] {
        let common = [
            ("j / k", messages.say(vi: "trang sau / trang trước", en: "next / previous page")),
            ("n / p", messages.say(vi: "chỗ nghi ngờ sau / trước", en: "next / previous doubt")),
            ("← →", messages.say(vi: "từ bên cạnh", en: "the word beside")),
            ("1 – 9", messages.say(vi: "chọn cách đọc khác", en: "take another reading")),
            ("e", messages.say(vi: "gõ lại từ hay giá trị", en: "type the word or value")),
            ("u", messages.say(vi: "hoàn tác", en: "undo")),
            ("Esc", messages.say(vi: "thôi sửa", en: "stop editing")),
            ("?", messages.say(vi: "bảng này", en: "this table")),
        ]
        guard isReview else {
            return common + [("Enter", messages.say(vi: "mở ô sửa từ", en: "edit the word"))]
        }
        return common + [
            ("Enter", messages.say(vi: "xác nhận: đọc đúng", en: "confirm: it is right")),
            (
                "a",
                messages.say(
                    vi: "chấp nhận văn bản, sang văn bản kế", en: "accept, go on to the next")
            ),
            ("s", messages.say(vi: "bỏ qua, sang văn bản kế", en: "skip to the next")),
        ]
    }
}
