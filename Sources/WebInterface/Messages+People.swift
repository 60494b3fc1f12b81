import CatalogueStore
import Presentation

// What is said of accounts, tokens, sessions and the log, beside the names that the command shares.

extension Messages {
    /// The label of the name to sign in with.
    var accountName: String { say(vi: "Tên đăng nhập", en: "Name") }

    /// The label of the name for people.
    var displayName: String { say(vi: "Họ và tên", en: "Name for people") }

    /// Said of who may see what is held.
    var seesSecret: String { say(vi: "được xem văn bản mật", en: "sees secret documents") }

    /// What a token may do.
    func name(of scope: TokenScope) -> String {
        switch scope {
        case .read: say(vi: "đọc", en: "read")
        case .write: say(vi: "ghi", en: "write")
        case .calendar: say(vi: "lịch", en: "calendar")
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
