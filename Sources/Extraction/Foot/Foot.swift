import DocumentModel

/// What the foot of a document says, and the lines that it takes.
struct Foot: Sendable {
    /// Who signed.
    var signer = Signer()
    /// The lines under "Nơi nhận".
    var recipients: [Recipient] = []
    /// The drafter's sign in the line "Lưu".
    var drafter: Graded<String>?
    /// The lines of the foot; empty at the end where there is none.
    var lines: Range<Int>
}
