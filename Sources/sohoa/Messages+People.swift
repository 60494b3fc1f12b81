import CatalogueStore
import Credentials
import Presentation

// What is said of accounts, tokens and the log.

extension Messages {
    /// The sheet of accounts.
    var accountsSheet: String { say(vi: "Tài khoản", en: "Accounts") }

    /// The sheet of tokens.
    var tokensSheet: String { say(vi: "Mã truy cập", en: "Tokens") }

    /// The sheet of the log.
    var auditSheet: String { say(vi: "Nhật ký", en: "Log") }

    /// Asks for a password.
    var passwordPrompt: String { say(vi: "Mật khẩu: ", en: "Password: ") }

    /// Asks for it once more.
    var passwordAgainPrompt: String { say(vi: "Nhập lại mật khẩu: ", en: "Once more: ") }

    /// A role in a word.
    func name(of role: Role) -> String {
        switch role {
        case .reader: say(vi: "người đọc", en: "reader")
        case .analyst: say(vi: "người theo dõi", en: "analyst")
        case .archivist: say(vi: "văn thư", en: "archivist")
        case .administrator: say(vi: "quản trị", en: "administrator")
        }
    }

    /// What somebody did, in a few words.
    func name(of action: AuditAction) -> String {
        switch action {
        case .signIn: say(vi: "đăng nhập", en: "signed in")
        case .signInFailed: say(vi: "đăng nhập không được", en: "could not sign in")
        case .signOut: say(vi: "đăng xuất", en: "signed out")
        case .view: say(vi: "xem văn bản mật", en: "looked at a secret document")
        case .download: say(vi: "tải về", en: "downloaded")
        case .upload: say(vi: "tải lên", en: "uploaded")
        case .edit: say(vi: "sửa", en: "corrected")
        case .accept: say(vi: "duyệt", en: "accepted")
        case .release: say(vi: "cho xem văn bản mật", en: "released")
        case .follow: say(vi: "cập nhật nhiệm vụ", en: "followed a task")
        case .measure: say(vi: "nhập số đo", en: "measured")
        case .accountChange: say(vi: "thay đổi tài khoản", en: "changed an account")
        case .tokenAdd: say(vi: "tạo mã truy cập", en: "made a token")
        case .tokenRevoke: say(vi: "thu hồi mã truy cập", en: "took a token back")
        case .savedSearch: say(vi: "lưu tìm kiếm", en: "kept a search")
        }
    }

    /// Why something about accounts, tokens or kept searches is refused, and what to do.
    func text(for refusal: PeopleRefusal) -> String {
        switch refusal {
        case .badName:
            say(
                vi: "tên đăng nhập chỉ gồm 1 đến 64 chữ, số, dấu chấm, gạch nối, gạch dưới. "
                    + "Hãy chọn tên khác.",
                en: "a name to sign in with has 1 to 64 letters, digits, points, hyphens and "
                    + "underscores. Choose another.")
        case .nameTaken:
            say(
                vi: "đã có tài khoản tên này, không kể dấu và chữ hoa. Hãy chọn tên khác.",
                en: "there is an account of this name, whatever its marks and case. Choose "
                    + "another.")
        case .lastAdministrator:
            say(
                vi: "phải còn ít nhất một người quản trị. Hãy thêm người khác trước.",
                en: "one administrator has to stay. Make another one first.")
        case .disabled:
            say(
                vi: "tài khoản đã bị khóa. Hãy mở lại bằng sohoa user set --enable-account.",
                en: "the account is disabled. Enable it with sohoa user set --enable-account.")
        case .length:
            say(
                vi: "tên hoặc câu hỏi để trống hoặc quá dài. Hãy viết ngắn hơn.",
                en: "a name or a query is empty or too long. Write a shorter one.")
        case .noScope:
            say(
                vi: "mã truy cập phải được phép làm gì đó. Hãy cho --scope.",
                en: "a token must be allowed something. Give --scope.")
        case .tooMany:
            say(
                vi: "đã lưu quá nhiều tìm kiếm. Hãy bỏ bớt.",
                en: "too many searches are kept. Remove some.")
        }
    }

    /// Why a password is none.
    func text(for error: CredentialsError) -> String {
        switch error {
        case .tooShort:
            say(
                vi: "mật khẩu phải có ít nhất \(PasswordHash.lengths.lowerBound) byte.",
                en: "a password has at least \(PasswordHash.lengths.lowerBound) bytes.")
        case .tooLong:
            say(
                vi: "mật khẩu có nhiều nhất \(PasswordHash.lengths.upperBound) byte.",
                en: "a password has at most \(PasswordHash.lengths.upperBound) bytes.")
        case .controlCharacter:
            say(
                vi: "mật khẩu không được có ký tự điều khiển.",
                en: "a password has no control characters.")
        case .noMemory:
            say(vi: "không đủ bộ nhớ.", en: "there is not enough memory.")
        }
    }
}
