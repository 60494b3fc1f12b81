/// The empty edges of a printed page, in inches.
struct PageMargins: Sendable, Hashable {
    /// The left edge.
    var left: Double
    /// The right edge.
    var right: Double
    /// The upper edge.
    var top: Double
    /// The lower edge.
    var bottom: Double

    /// Those of the decree (Decree 30/2020/NĐ-CP, Appendix I: 20, 15, 20, 30 mm), the wide one for
    /// the binding of a register.
    static let register = PageMargins(left: 1.18, right: 0.59, top: 0.79, bottom: 0.79)
    /// 15 mm all round.
    static let list = PageMargins(left: 0.59, right: 0.59, top: 0.59, bottom: 0.59)
}
