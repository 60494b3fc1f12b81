/// The control sequences that this room writes, for terminals that understand them (ECMA-48, SGR).
enum ANSI {
    /// Bold from here on.
    static let bold = "\u{1B}[1m"
    /// Bold no longer.
    static let notBold = "\u{1B}[22m"
}
