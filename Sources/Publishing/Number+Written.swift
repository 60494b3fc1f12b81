// How this room writes numbers: the same on every machine.

extension Double {
    /// A probability with at most four decimals, 0 … 1.
    var asProbability: String {
        let rounded = ((self >= 0 ? Swift.min(self, 1) : 0) * 10_000).rounded() / 10_000
        return rounded.written
    }

    /// A number, without decimals where it is whole.
    var written: String {
        Int(exactly: self).map(String.init) ?? "\(self)"
    }
}
