import Presentation

// What is said of accounts, tokens and the log, beside the names that the pages share.

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
}
