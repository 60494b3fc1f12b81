import Presentation
import Publishing

/// What the script of a document says, in the language of the page.
struct DocumentSentences {
    let messages: Messages

    /// The sentences by name, as JSON.
    var json: String {
        String(decoding: JSONText.bytes(of: sentences, pretty: false), as: UTF8.self)
    }

    private var sentences: [String: String] {
        [
            "saved": messages.say(vi: "Đã lưu.", en: "Saved."),
            "confirmed": messages.say(vi: "Đã xác nhận.", en: "Confirmed."),
            "undone": messages.say(vi: "Đã hoàn tác.", en: "Undone."),
            "nothingToUndo": messages.say(vi: "Không có gì để hoàn tác.", en: "Nothing to undo."),
            "offline": messages.say(
                vi: "Không gửi được. Điều bạn gõ vẫn còn; hãy thử lại.",
                en: "It could not be sent. What you typed is still here; try again."),
            "reload": messages.say(vi: "Tải lại trang", en: "Load the page again"),
            "alike": messages.say(
                vi: "Còn {n} chỗ giống hệt trong văn bản này.",
                en: "{n} more like it in this document."),
            "fixAll": messages.say(vi: "Sửa cả {n} chỗ", en: "Correct all {n}"),
            "everywhere": messages.say(
                vi: "Tìm lỗi này trong cả kho", en: "Look for this in the whole archive"),
            "larger": messages.say(vi: "Phóng to ảnh", en: "Enlarge the picture"),
            "smaller": messages.say(vi: "Thu nhỏ ảnh", en: "Shrink the picture"),
            "fixed": messages.say(vi: "Đã sửa {n} chỗ.", en: "{n} corrected."),
            "lastWord": messages.say(
                vi: "Hết chỗ nghi ngờ. Bấm a để chấp nhận.",
                en: "No more doubts. Press a to accept."),
            "none": messages.say(vi: "không có", en: "none"),
            "typeIt": messages.say(
                vi: "Chưa có giá trị: bấm e để gõ.", en: "There is no value: press e to type."),
        ]
    }
}
