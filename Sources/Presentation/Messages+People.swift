package import CatalogueStore
package import Credentials

// The names of what people may do and did, and why they may not.

extension Messages {
    /// A role in a word or two.
    package func name(of role: Role) -> String {
        switch role {
        case .reader: say(vi: "người đọc", en: "reader")
        case .analyst: say(vi: "chuyên viên theo dõi", en: "analyst")
        case .archivist: say(vi: "văn thư, lưu trữ", en: "archivist")
        case .administrator: say(vi: "quản trị viên", en: "administrator")
        }
    }

    /// What somebody did, in a few words.
    package func name(of action: AuditAction) -> String {
        switch action {
        case .signIn: say(vi: "đăng nhập", en: "signed in")
        case .signInFailed: say(vi: "đăng nhập không thành công", en: "failed to sign in")
        case .signOut: say(vi: "đăng xuất", en: "signed out")
        case .view: say(vi: "xem văn bản mật", en: "looked at a secret document")
        case .download: say(vi: "tải về", en: "downloaded")
        case .upload: say(vi: "nhập tệp", en: "uploaded a file")
        case .edit: say(vi: "sửa văn bản", en: "corrected a document")
        case .accept: say(vi: "duyệt văn bản", en: "accepted a document")
        case .release: say(vi: "thôi giữ mật văn bản", en: "released a secret document")
        case .follow: say(vi: "cập nhật nhiệm vụ", en: "followed a task")
        case .measure: say(vi: "ghi số liệu chỉ tiêu", en: "measured a target")
        case .accountChange: say(vi: "thay đổi tài khoản", en: "changed an account")
        case .tokenAdd: say(vi: "tạo mã truy cập", en: "made a token")
        case .tokenRevoke: say(vi: "thu hồi mã truy cập", en: "revoked a token")
        case .savedSearch: say(vi: "lưu hoặc xóa tìm kiếm", en: "kept or removed a search")
        }
    }

    /// Why something about accounts, tokens or kept searches is refused, and what to do: a clause,
    /// to stand behind a colon, and a sentence.
    package func text(for refusal: PeopleRefusal) -> String {
        switch refusal {
        case .badName:
            say(
                vi: "tên đăng nhập chỉ gồm 1 đến 64 chữ cái, chữ số, dấu chấm, gạch nối, gạch "
                    + "dưới. Hãy chọn tên khác.",
                en: "a name to sign in with has 1 to 64 letters, digits, points, hyphens and "
                    + "underscores. Choose another.")
        case .nameTaken:
            say(
                vi: "đã có tài khoản tên này, không kể dấu và chữ hoa. Hãy chọn tên khác.",
                en: "another account has this name, whatever its marks and case. Choose another.")
        case .lastAdministrator:
            say(
                vi: "đây là quản trị viên cuối cùng. Hãy cử người khác trước.",
                en: "this is the last administrator. Appoint another one first.")
        case .disabled:
            say(
                vi: "tài khoản đã bị khóa. Quản trị viên phải mở lại trước.",
                en: "the account is disabled. An administrator has to enable it first.")
        case .length:
            say(
                vi: "tên, nhãn hoặc câu hỏi để trống hoặc quá dài. Tên và nhãn có 1 đến 200 ký tự, "
                    + "tên của tìm kiếm 1 đến 100, câu hỏi nhiều nhất 2.000.",
                en: "a name, label or query is empty or too long. Names and labels have 1 to 200 "
                    + "characters, names of searches 1 to 100, queries at most 2,000.")
        case .noScope:
            say(
                vi: "mã truy cập phải được phép làm gì đó. Hãy chọn ít nhất một quyền.",
                en: "a token must be allowed something. Choose at least one scope.")
        case .tooMany:
            say(
                vi: "đã lưu \(Catalogue.mostSavedSearches) tìm kiếm, không lưu thêm được. Hãy xóa "
                    + "bớt.",
                en: "\(Catalogue.mostSavedSearches) searches are kept, and no more can be. Remove "
                    + "some.")
        }
    }

    /// Why a password is none: a clause, to stand behind a colon, and a sentence.
    package func text(for error: CredentialsError) -> String {
        let most = grouped(PasswordHash.lengths.upperBound)
        // The limits are of bytes; as many letters have at least as many of those.
        return switch error {
        case .tooShort:
            say(
                vi: "mật khẩu quá ngắn. Hãy chọn mật khẩu có ít nhất "
                    + "\(PasswordHash.lengths.lowerBound) ký tự.",
                en: "the password is too short. Choose one of at least "
                    + "\(PasswordHash.lengths.lowerBound) characters.")
        case .tooLong:
            say(
                vi: "mật khẩu quá dài. Hãy chọn mật khẩu có nhiều nhất \(most) byte.",
                en: "the password is too long. Choose one of at most \(most) bytes.")
        case .controlCharacter:
            say(
                vi: "mật khẩu có ký tự điều khiển, không gõ được. Hãy chọn mật khẩu khác.",
                en: "the password has a control character, which nobody can type. Choose another.")
        case .noMemory:
            say(
                vi: "không đủ bộ nhớ. Hãy thử lại sau.",
                en: "there is not enough memory. Try again later.")
        }
    }
}
