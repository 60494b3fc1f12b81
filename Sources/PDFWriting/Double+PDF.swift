extension Double {
    /// The number as a PDF writes it: at most four decimals, no exponent.
    var asPDF: String {
        let scaled = (Swift.min(Swift.max(isFinite ? self : 0, -1e9), 1e9) * 10_000).rounded()
        let whole = Int(scaled)
        let (units, rest) = abs(whole).quotientAndRemainder(dividingBy: 10_000)
        let sign = whole < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(units)" }
        var decimals = String(String(rest + 10_000).dropFirst())
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(sign)\(units).\(decimals)"
    }
}
