@_spi(_Unicode) import Swift

extension String {
    /// The same text in Unicode's composed form (NFC).
    package var composed: String {
        var scalars = UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }
}
