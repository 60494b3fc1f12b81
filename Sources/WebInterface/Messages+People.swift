import CatalogueStore
import Credentials
import Presentation

// What is said of accounts, tokens, sessions and the log.

extension Messages {
    /// What a role may do, in a word.
    func name(of role: Role) -> String {
        switch role {
        case .reader: say(vi: "Người đọc", en: "Reader")
        case .analyst: say(vi: "Chuyên viên theo dõi", en: "Analyst")
        case .archivist: say(vi: "Văn thư, lưu trữ", en: "Archivist")
        case .administrator: say(vi: "Quản trị", en: "Administrator")
        }
    }

    /// What a token may do.
    func name(of scope: TokenScope) -> String {
        switch scope {
        case .read: say(vi: "đọc", en: "read")
        case .write: say(vi: "ghi", en: "write")
        case .calendar: say(vi: "lịch", en: "calendar")
        }
    }

    /// What somebody did.
    func name(of action: AuditAction) -> String {
        switch action {
        case .signIn: say(vi: "đăng nhập", en: "signed in")
        case .signInFailed: say(vi: "đăng nhập không được", en: "failed to sign in")
        case .signOut: say(vi: "đăng xuất", en: "signed out")
        case .view: say(vi: "xem văn bản mật", en: "looked at a secret document")
        case .download: say(vi: "tải về", en: "downloaded")
        case .upload: say(vi: "nhập tệp", en: "uploaded")
        case .edit: say(vi: "sửa văn bản", en: "corrected")
        case .accept: say(vi: "duyệt văn bản", en: "accepted")
        case .release: say(vi: "cho phép hiển thị", en: "released")
        case .follow: say(vi: "cập nhật nhiệm vụ", en: "followed a task")
        case .measure: say(vi: "ghi số liệu chỉ tiêu", en: "measured a target")
        case .accountChange: say(vi: "thay đổi tài khoản", en: "changed an account")
        case .tokenAdd: say(vi: "tạo mã truy cập", en: "made a token")
        case .tokenRevoke: say(vi: "thu hồi mã truy cập", en: "revoked a token")
        case .savedSearch: say(vi: "lưu hoặc xóa tìm kiếm", en: "kept or removed a search")
        }
    }

    /// Why something about accounts or tokens is refused.
    func text(for refusal: PeopleRefusal) -> String {
        switch refusal {
        case .badName:
            say(
                vi: "Tên đăng nhập gồm 1 đến 64 chữ cái, chữ số, dấu chấm, gạch nối, gạch dưới.",
                en: "A name has 1 to 64 letters, digits, points, hyphens and underscores.")
        case .nameTaken:
            say(vi: "Tên này đã có người dùng.", en: "Another account has this name.")
        case .lastAdministrator:
            say(
                vi: "Đây là quản trị viên cuối cùng; hãy cử người khác trước.",
                en: "This is the last administrator; appoint another one first.")
        case .disabled: say(vi: "Tài khoản đã bị khóa.", en: "The account is disabled.")
        case .length:
            say(
                vi: "Tên hiển thị và nhãn cần từ 1 đến 200 ký tự.",
                en: "Names and labels have 1 to 200 characters.")
        case .noScope:
            say(vi: "Hãy chọn ít nhất một quyền.", en: "Choose at least one permission.")
        case .tooMany: say(vi: "Đã đủ số lượng cho phép.", en: "There are as many as there may be.")
        }
    }

    /// Why a password is none.
    func text(for error: CredentialsError) -> String {
        let lengths = PasswordHash.lengths
        return switch error {
        case .tooShort:
            say(
                vi: "Mật khẩu cần ít nhất \(lengths.lowerBound) ký tự.",
                en: "A password has at least \(lengths.lowerBound) characters.")
        case .tooLong:
            say(
                vi: "Mật khẩu có nhiều nhất \(lengths.upperBound) ký tự.",
                en: "A password has at most \(lengths.upperBound) characters.")
        case .controlCharacter:
            say(
                vi: "Mật khẩu có ký tự không gõ được.",
                en: "The password has a character that nobody can type.")
        case .noMemory:
            say(vi: "Máy chủ thiếu bộ nhớ; hãy thử lại.", en: "The server lacks memory; try again.")
        }
    }

    /// A point in time in Vietnam, for people.
    func time(_ moment: Moment) -> String {
        let local = Moment(seconds: moment.seconds + 7 * 3_600).text
        let day = local.prefix(10).split(separator: "-")
        let clock = local.dropFirst(11).prefix(5)
        guard day.count == 3 else { return local }
        return say(
            vi: "\(clock) ngày \(day[2])/\(day[1])/\(day[0])", en: "\(local.prefix(10)) \(clock)")
    }
}
