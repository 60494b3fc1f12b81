import DocumentModel
import Presentation

// What is said of targets and what was measured.

extension Messages {
    /// How a target is to be met: "từ 95 % trở lên".
    func goal(_ comparison: Target.Comparison, _ value: Double, _ unit: String) -> String {
        let amount = self.amount(value, unit)
        return switch comparison {
        case .more: say(vi: "trên \(amount)", en: "more than \(amount)")
        case .atLeast: say(vi: "từ \(amount) trở lên", en: "at least \(amount)")
        case .exactly: say(vi: "bằng \(amount)", en: "exactly \(amount)")
        case .atMost: say(vi: "không quá \(amount)", en: "at most \(amount)")
        case .less: say(vi: "dưới \(amount)", en: "less than \(amount)")
        }
    }

    /// A value with its unit: "95,5 %".
    func amount(_ value: Double, _ unit: String) -> String {
        unit.isEmpty ? number(value) : "\(number(value)) \(unit)"
    }

    /// A number: "1.234,5" in Vietnamese, "1,234.5" in English.
    func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "\(value)" }
        let text = "\(value.magnitude)"
        guard !text.contains("e") else { return text }
        let parts = text.split(separator: ".")
        let whole = grouped(Int(value.magnitude))
        let sign = value < 0 ? "−" : ""
        guard parts.count == 2, parts[1] != "0" else { return sign + whole }
        return sign + whole + say(vi: ",", en: ".") + parts[1]
    }

    /// How many targets.
    func targetCount(_ count: Int) -> String {
        let number = grouped(count)
        return say(vi: "\(number) chỉ tiêu", en: "\(number) target\(count == 1 ? "" : "s")")
    }

    /// Whether a target is reached.
    func reached(_ isReached: Bool?) -> String {
        switch isReached {
        case true?: say(vi: "đạt", en: "reached")
        case false?: say(vi: "chưa đạt", en: "not reached")
        case nil: say(vi: "chưa có số đo", en: "not measured yet")
        }
    }
}
