import Presentation

// What is said of errors: what happened, and what to do.

extension Messages {
    /// What happened.
    func title(of code: WebError.Code) -> String {
        switch code {
        case .badRequest: say(vi: "Yêu cầu không đúng", en: "Bad request")
        case .signInRequired: say(vi: "Cần đăng nhập", en: "Sign-in required")
        case .forbidden: say(vi: "Không được phép", en: "Not allowed")
        case .crossSite: say(vi: "Yêu cầu từ trang khác", en: "Request from another site")
        case .notFound: say(vi: "Không tìm thấy", en: "Not found")
        case .methodNotAllowed: say(vi: "Không làm được như vậy", en: "Method not allowed")
        case .conflict: say(vi: "Đã có người khác sửa", en: "Changed by somebody else")
        case .preconditionFailed: say(vi: "Không phải phiên bản đó", en: "Not that version")
        case .preconditionRequired: say(vi: "Cần nêu phiên bản", en: "Version required")
        case .gone: say(vi: "Không còn nữa", en: "No longer there")
        case .tooLarge: say(vi: "Quá lớn", en: "Too large")
        case .unsupportedType: say(vi: "Kiểu dữ liệu không nhận", en: "Type not taken")
        case .invalid: say(vi: "Giá trị không hợp lệ", en: "Invalid value")
        case .tooManyRequests: say(vi: "Quá nhiều lần thử", en: "Too many attempts")
        case .misdirected: say(vi: "Sai tên máy chủ", en: "Wrong host name")
        case .unsatisfiableRange: say(vi: "Không có đoạn đó", en: "No such range")
        case .busy: say(vi: "Kho đang bận", en: "The archive is busy")
        case .diskFull: say(vi: "Đĩa đã đầy", en: "The disk is full")
        case .failed: say(vi: "Có lỗi bên trong", en: "Something failed")
        }
    }

    /// What to do.
    func advice(for code: WebError.Code) -> String {
        switch code {
        case .badRequest, .methodNotAllowed, .unsupportedType, .unsatisfiableRange:
            say(
                vi: "Địa chỉ hoặc biểu mẫu không đúng dạng. Hãy quay lại và thử lại.",
                en: "The address or form has the wrong shape. Go back and try again.")
        case .signInRequired:
            say(vi: "Hãy đăng nhập rồi thử lại.", en: "Sign in, then try again.")
        case .forbidden:
            say(
                vi: "Vai trò của bạn không cho phép việc này. Hãy hỏi người quản trị kho.",
                en: "Your role does not allow this. Ask the archive's administrator.")
        case .crossSite:
            say(
                vi: "Chỉ các trang của kho này mới được sửa kho. Hãy mở trang của kho và thử lại.",
                en: "Only pages of this site may change it. Open the page here and try again.")
        case .notFound:
            say(
                vi: "Không có gì ở địa chỉ này, hoặc văn bản được giữ vì mật.",
                en: "There is nothing at this address, or the document is held as secret.")
        case .preconditionRequired:
            say(
                vi: "Hãy nêu phiên bản cần sửa bằng If-Match hoặc version.",
                en: "Name the version to change, by If-Match or version.")
        case .conflict, .preconditionFailed:
            say(
                vi: "Văn bản đã thay đổi từ khi bạn mở. Hãy tải lại trang rồi sửa tiếp; "
                    + "không có gì bị ghi đè.",
                en: "It has changed since you opened it. Load the page again and go on; nothing "
                    + "was overwritten.")
        case .gone:
            say(vi: "Địa chỉ này đã bị thu hồi.", en: "This address has been revoked.")
        case .tooLarge:
            say(
                vi: "Hãy gửi phần nhỏ hơn, hoặc tách tệp.",
                en: "Send less at a time, or split the file.")
        case .invalid:
            say(
                vi: "Hãy sửa giá trị được nêu rồi gửi lại.",
                en: "Correct the value that is named and send it again.")
        case .tooManyRequests:
            say(vi: "Hãy đợi một lúc rồi thử lại.", en: "Wait a while, then try again.")
        case .misdirected:
            say(
                vi: "Hãy mở kho bằng địa chỉ mà người quản trị đã cho (sohoa serve --host).",
                en: "Open the site by the address that its administrator gave (sohoa serve --host)."
            )
        case .busy:
            say(
                vi: "Một tiến trình khác đang ghi. Hãy thử lại sau giây lát.",
                en: "Another process is writing. Try again in a moment.")
        case .diskFull:
            say(
                vi: "Chưa có gì bị mất. Người quản trị cần giải phóng chỗ trên đĩa.",
                en: "Nothing is lost. The administrator has to make room on the disk.")
        case .failed:
            say(
                vi: "Không có gì bị mất. Nếu lặp lại, hãy báo người quản trị xem nhật ký máy chủ.",
                en: "Nothing is lost. Should it happen again, the server's log tells more.")
        }
    }
}
