/// A time of the day: "17 giờ 00", "17h30’", "9h00".
struct ClockTime: Sendable, Hashable {
    /// Texts that begin with a time, and hours and minutes.
    static let examples: [(text: String, time: String)] = [
        ("17 giờ 00 phút ngày", "17:00"), ("17h30’ ngày", "17:30"), ("9h00", "09:00"),
        ("16 giờ thứ Năm", "16:00"), ("24h ngày", "24:00"), ("10 giờ sáng ngày", "10:00"),
        ("08g30 ngày", "08:30"), ("17:00 ngày", "17:00"),
    ]
    /// Texts that do not.
    static let counterexamples = ["17 ngày", "25 giờ 00", "24 giờ làm việc", "10", "17:75", "h00"]

    /// Hours and minutes: "17:00".
    var text: String
    /// The token after it.
    var end: Int

    /// Reads the time that begins at a token.
    init?(in passage: Passage, at token: Int) {
        guard let hour = passage.value(at: token), (0...24).contains(hour) else { return nil }
        let mark = passage.folded(at: token + 1)
        guard ["gio", "h", "g", ":"].contains(mark) else { return nil }
        end = token + 2
        var minute = 0
        if let value = passage.value(at: end), (0...59).contains(value),
            mark != "gio" || passage.tokens[end].range.count == 2
        {
            minute = value
            end += 1
        } else if mark == ":" {
            return nil
        }
        if ["phut", "'"].contains(passage.folded(at: end)) { end += 1 }
        if ["sang", "chieu", "toi"].contains(passage.folded(at: end)) { end += 1 }
        if passage.folded(at: end) == "lam", mark == "gio" { return nil }
        text = Self.padded(hour) + ":" + Self.padded(minute)
    }

    private static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
