import Ingestion
import Presentation

// What is said of a file that failed: what happened, and what to do about it.

extension Messages {
    /// The line of a failure: file, page, what happened, what to do, reason and code.
    func line(for error: IngestionError, file: String) -> String {
        let code = RunStatus(error.reason).rawValue
        let reason = error.reason.rawValue
        return say(
            vi: "sohoa: lỗi: \(place(of: error, file: file)): \(text(for: error)) "
                + "[\(reason), mã \(code)]\n",
            en: "sohoa: error: \(place(of: error, file: file)): \(text(for: error)) "
                + "[\(reason), code \(code)]\n")
    }

    /// What happened and what to do, without the file's name.
    func text(for error: IngestionError) -> String {
        let detail = error.detail.isEmpty ? "" : " (\(error.detail.printable))"
        return "\(whatHappened(error.reason))\(detail). \(whatToDo(error.reason))"
    }

    private func place(of error: IngestionError, file: String) -> String {
        let name = file == InputFile.standardInputName ? "stdin" : file.printable
        guard let page = error.page else { return name }
        return say(vi: "\(name), trang \(page)", en: "\(name), page \(page)")
    }

    private func whatHappened(_ reason: FailureReason) -> String {
        switch reason {
        case .notFound:
            say(vi: "không có tệp này", en: "there is no such file")
        case .noPermission:
            say(vi: "không có quyền truy cập", en: "access is denied")
        case .unreadable:
            say(vi: "không đọc được tệp", en: "the file cannot be read")
        case .emptyFile:
            say(vi: "tệp rỗng", en: "the file is empty")
        case .notADocument:
            say(
                vi: "đây không phải tài liệu như tên tệp cho thấy",
                en: "this is not the document that its name promises")
        case .unsupported:
            say(
                vi: "không đọc được loại tệp này",
                en: "a file of this kind cannot be read")
        case .notText:
            say(
                vi: "đây là PDF hoặc ảnh, không phải văn bản",
                en: "this is a PDF or an image, no text")
        case .noPageImage:
            say(
                vi: "đây là văn bản, không có ảnh trang để làm PDF",
                en: "this is a text: it has no image of a page to make a PDF of")
        case .corrupt:
            say(vi: "tệp bị hỏng hoặc không đầy đủ", en: "the file is damaged or incomplete")
        case .encrypted:
            say(
                vi: "tài liệu được mã hóa, mật khẩu thiếu hoặc sai",
                en: "the document is encrypted and the password is missing or wrong")
        case .noPages:
            say(
                vi: "tài liệu không có trang nào trong số cần chuyển đổi",
                en: "the document has none of the pages to convert")
        case .tooLarge:
            say(vi: "vượt giới hạn kích thước", en: "it is larger than the limits allow")
        case .timeout:
            say(vi: "quá thời gian cho một trang", en: "the page took longer than it may")
        case .crashed:
            say(vi: "tiến trình đọc trang đã hỏng", en: "the process that read it died")
        case .sandboxMissing:
            say(
                vi: "hệ thống thiếu một lớp hộp cát mà bạn yêu cầu",
                en: "a layer of the sandbox that you demand is missing")
        case .diskFull:
            say(vi: "đĩa đã đầy", en: "the disk is full")
        case .unwritable:
            say(vi: "không ghi được kết quả", en: "the result could not be written")
        case .languageMissing:
            say(
                vi: "Tesseract thiếu mô hình ngôn ngữ",
                en: "Tesseract lacks the model of a language")
        case .dataMissing:
            say(
                vi: "không tìm thấy hoặc không dùng được mô hình tiếng Việt của sohoa",
                en: "the language models of sohoa were not found or are unusable")
        case .dataMalformed:
            say(
                vi: "bảng từ điển sai khuôn dạng",
                en: "a table among the dictionaries is malformed")
        }
    }

    private func whatToDo(_ reason: FailureReason) -> String {
        switch reason {
        case .notFound:
            say(vi: "Hãy kiểm tra lại tên và thư mục.", en: "Check the name and the folder.")
        case .noPermission:
            say(vi: "Hãy kiểm tra quyền của tệp và thư mục.", en: "Check the permissions.")
        case .unreadable, .unwritable:
            say(
                vi: "Hãy kiểm tra ổ đĩa và thư mục rồi chạy lại.",
                en: "Check the disk and the folder, then run again.")
        case .emptyFile:
            say(vi: "Hãy quét hoặc tải lại tệp.", en: "Scan or download the file again.")
        case .notADocument:
            say(
                vi: "Hãy mở thử tệp; nếu là văn bản, đổi đuôi thành .txt.",
                en: "Open the file to see what it is; if it is text, name it .txt.")
        case .unsupported:
            say(
                vi: "Hãy dùng PDF, TIFF, PNG, JPEG, WebP, JPEG 2000, PNM hoặc văn bản UTF-8.",
                en: "Use PDF, TIFF, PNG, JPEG, WebP, JPEG 2000, PNM or UTF-8 text.")
        case .notText:
            say(
                vi: "Hãy dùng sohoa convert --format txt.",
                en: "Use sohoa convert --format txt.")
        case .noPageImage:
            say(
                vi: "Hãy dùng --format txt hoặc bản quét của văn bản này.",
                en: "Use --format txt, or a scan of the document.")
        case .corrupt:
            say(
                vi: "Hãy quét hoặc tải lại tệp, hoặc lưu lại bằng trình xem.",
                en: "Scan or download it again, or save it anew from a viewer.")
        case .encrypted:
            say(
                vi: "Hãy cho mật khẩu bằng --password.",
                en: "Give the password with --password.")
        case .noPages:
            say(vi: "Hãy xem lại --pages.", en: "Look at --pages again.")
        case .tooLarge:
            say(
                vi: "Hãy chia nhỏ tệp, quét ở độ phân giải thấp hơn (300 dpi là đủ) hoặc nâng giới "
                    + "hạn bằng --limit.",
                en: "Split the file, scan at a lower resolution (300 dpi is enough), or raise the "
                    + "limit with --limit.")
        case .timeout:
            say(
                vi: "Hãy tăng --page-timeout hoặc bỏ trang này bằng --pages.",
                en: "Raise --page-timeout or leave the page out with --pages.")
        case .crashed:
            say(
                vi: "Tệp có thể bị hỏng hoặc cần quá nhiều bộ nhớ; hãy lưu lại tệp, bỏ trang này "
                    + "bằng --pages, hoặc xem chi tiết với -v.",
                en: "The file may be damaged or need too much memory; save it anew, leave the "
                    + "page out with --pages, or see more with -v.")
        case .sandboxMissing:
            say(
                vi:
                    "Hãy dùng nhân Linux 5.13 trở lên có bật Landlock và seccomp (xem sohoa doctor), "
                    + "hoặc bỏ --require-sandbox.",
                en:
                    "Use a Linux of 5.13 or later with Landlock and seccomp (see sohoa doctor), or do "
                    + "without --require-sandbox.")
        case .diskFull:
            say(vi: "Hãy giải phóng chỗ rồi chạy lại.", en: "Make room and run again.")
        case .languageMissing:
            say(
                vi: "Hãy cài, ví dụ: apt install tesseract-ocr-vie.",
                en: "Install it, for example: apt install tesseract-ocr-vie.")
        case .dataMissing:
            say(
                vi: "Hãy chỉ thư mục Dictionaries bằng --data hoặc SOHOA_DATA.",
                en: "Name the folder Dictionaries with --data or SOHOA_DATA.")
        case .dataMalformed:
            say(
                vi: "Hãy sửa hoặc bỏ tệp này trong thư mục directives.",
                en: "Correct the file or take it out of the folder directives.")
        }
    }
}
