/// What a directive says of itself and what it orders, each value with its evidence.
///
/// The JSON form is `docs/record.md`, schema `sohoa-record/1`: a value that was not found is null.
public struct DirectiveRecord: Sendable, Hashable {
    /// The issuing body as in the head, in the paper's case.
    public var issuer: Graded<String>?
    /// The body above it in the head.
    public var parentIssuer: Graded<String>?
    /// The kind of document by name: "Kế hoạch".
    public var kind: Graded<String>?
    /// The abbreviation of the kind (Decree 30/2020/NĐ-CP, Appendix III): "KH".
    public var kindCode: Graded<String>?
    /// Number and symbol: "07/KH-SXD".
    public var number: Graded<String>?
    /// The place in the dateline: "An Giang".
    public var place: Graded<String>?
    /// The date in the dateline.
    public var date: Graded<CivilDate>?
    /// The abstract (trích yếu), lines joined.
    public var title: Graded<String>?
    /// The bodies under "Kính gửi".
    public var addressees: [Graded<String>] = []
    /// The mark of secrecy: "MẬT".
    public var secrecy: Graded<String>?
    /// The mark of urgency: "HỎA TỐC".
    public var urgency: Graded<String>?
    /// The drafter's sign in the line "Lưu".
    public var drafter: Graded<String>?
    /// Who signed.
    public var signer = Signer()
    /// The lines under "Nơi nhận".
    public var recipients: [Recipient] = []
    /// Every other document cited by number, once each, in order of first mention.
    public var references: [Reference] = []
    /// The numbered headings in order.
    public var sections: [Section] = []
    /// What the directive orders.
    public var tasks: [DirectiveTask] = []
    /// Measurable goals.
    public var targets: [Target] = []
    /// Findings of the decree's form rules that a person should look at.
    public var checks: [Check] = []

    /// Creates an empty record.
    public init() {}
}
