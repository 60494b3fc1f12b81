import CatalogueStore
import Presentation

/// The fields of an account that an administrator fills in.
struct AccountFields {
    let messages: Messages
    /// What they are filled with; nil for a new account.
    let account: Account?

    /// The fields.
    var html: HTML {
        let roles = Role.allCases.map { role -> HTML in
            "<option value=\"\(role.rawValue)\"\("selected", if: role == account?.role)>\(messages.name(of: role))</option>"
        }
        let password =
            account == nil
            ? messages.say(vi: "Mật khẩu đầu tiên", en: "First password")
            : messages.say(
                vi: "Mật khẩu mới (để trống: giữ nguyên)", en: "New password (empty: as it is)")
        return """
            <div class="field"><label for="display-name">\(messages.displayName)</label>
            <input type="text" id="display-name" name="display-name" value="\(account?.displayName ?? "")" required maxlength="200" autocomplete="off"></div>
            <div class="field"><label for="role">\(messages.say(vi: "Vai trò", en: "Role"))</label>
            <select id="role" name="role">\(roles)</select></div>
            <div class="field"><label class="check"><input type="checkbox" name="secret" value="1"\("checked", if: account?.seesSecret ?? false)>\
            \(messages.seesSecret)</label></div>
            <div class="field"><label for="password">\(password)</label>
            <input type="password" id="password" name="password"\("required", if: account == nil) minlength="8" maxlength="1024" autocomplete="new-password"></div>
            """
    }
}
