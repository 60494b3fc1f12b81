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
    public var recipients: [Graded<String>] = []
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

/// Who signed a directive.
public struct Signer: Sendable, Hashable {
    /// By whose authority: "KT. GIÁM ĐỐC", "TM. ỦY BAN NHÂN DÂN".
    public var authority: Graded<String>?
    /// The office held: "PHÓ GIÁM ĐỐC".
    public var position: Graded<String>?
    /// The person's name.
    public var name: Graded<String>?

    /// Creates a signer.
    public init(
        authority: Graded<String>? = nil, position: Graded<String>? = nil,
        name: Graded<String>? = nil
    ) {
        self.authority = authority
        self.position = position
        self.name = name
    }
}

/// Another document that the directive cites by its number.
public struct Reference: Sendable, Hashable {
    /// What the cited document is to this one.
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        /// A legal basis ("Căn cứ …").
        case basis
        /// This directive carries it out ("thực hiện …").
        case implements
        /// This directive amends it.
        case amends
        /// This directive replaces it.
        case replaces
        /// Any other mention.
        case cites
    }

    /// Number and symbol: "71/NQ-CP".
    public var number: String
    /// The kind by name: "Nghị quyết".
    public var kind: String?
    /// Its date, where the text gives it.
    public var date: CivilDate?
    /// Its issuing body, where the text gives it.
    public var issuer: String?
    /// What it is to this directive.
    public var role: Role
    /// How far the reference may be relied on.
    public var grade: Grade
    /// Where it stands.
    public var evidence: [Evidence]

    /// Creates a reference.
    public init(
        number: String, kind: String? = nil, date: CivilDate? = nil, issuer: String? = nil,
        role: Role = .cites, grade: Grade, evidence: [Evidence]
    ) {
        self.number = number
        self.kind = kind
        self.date = date
        self.issuer = issuer
        self.role = role
        self.grade = grade
        self.evidence = evidence
    }
}

/// A numbered heading.
public struct Section: Sendable, Hashable, Codable {
    /// The heading's own number: "VI", "3", "a", "Điều 4".
    public var number: String
    /// The heading's words, lines joined.
    public var title: String
    /// The depth, from 1.
    public var level: Int
    /// The page on which it stands, from 1.
    public var page: Int

    /// Creates a heading.
    public init(number: String, title: String, level: Int, page: Int) {
        self.number = number
        self.title = title
        self.level = level
        self.page = page
    }
}

/// Something that the directive orders somebody to do.
public struct DirectiveTask: Sendable, Hashable {
    /// A name unique in the record and stable from run to run: section and item, "VI.3".
    public var id: String
    /// The path of numbered headings above it, joined by dots: "VI", "II.2.a"; "" if none.
    public var section: String
    /// The item's own number: "3"; nil for a dash or a plain paragraph.
    public var item: String?
    /// The order's own words, lines joined, without the item's mark.
    public var statement: String
    /// Who must do it.
    public var lead: [String]
    /// Who must help.
    public var support: [String]
    /// To whom it is to be reported.
    public var reportTo: [String]
    /// What must come out of it, where the text says.
    public var product: String?
    /// When it is due.
    public var deadlines: [Deadline]
    /// How far the task may be relied on.
    public var grade: Grade
    /// Where it stands.
    public var evidence: [Evidence]

    /// Creates a task.
    public init(
        id: String, section: String, item: String? = nil, statement: String,
        lead: [String] = [], support: [String] = [], reportTo: [String] = [],
        product: String? = nil, deadlines: [Deadline] = [], grade: Grade, evidence: [Evidence]
    ) {
        self.id = id
        self.section = section
        self.item = item
        self.statement = statement
        self.lead = lead
        self.support = support
        self.reportTo = reportTo
        self.product = product
        self.deadlines = deadlines
        self.grade = grade
        self.evidence = evidence
    }
}

/// A time by which, or at which, a task is due.
public struct Deadline: Sendable, Hashable {
    /// How often a recurring duty falls due.
    public enum Recurrence: String, Sendable, Hashable, Codable, CaseIterable {
        /// Every day.
        case day
        /// Every week.
        case week
        /// Every month.
        case month
        /// Every quarter.
        case quarter
        /// Every half year.
        case halfYear = "half-year"
        /// Every year.
        case year
    }

    /// The paper's words: "trước ngày 15/6".
    public var text: String
    /// The last day that satisfies it, where the text alone determines one.
    public var by: CivilDate?
    /// Whether the words say "before" (trước): the day itself is already late.
    public var before: Bool
    /// How often it falls due; nil for a single time.
    public var recurrence: Recurrence?
    /// The recurrence as an RFC 5545 rule: "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=15".
    public var rrule: String?
    /// The event from which the time runs: "ngày ban hành".
    public var relativeTo: String?

    /// Creates a deadline.
    public init(
        text: String, by: CivilDate? = nil, before: Bool = false,
        recurrence: Recurrence? = nil, rrule: String? = nil, relativeTo: String? = nil
    ) {
        self.text = text
        self.by = by
        self.before = before
        self.recurrence = recurrence
        self.rrule = rrule
        self.relativeTo = relativeTo
    }
}

/// A measurable goal: "đạt trên 80%".
public struct Target: Sendable, Hashable {
    /// How the goal compares what is reached with the number.
    public enum Comparison: String, Sendable, Hashable, Codable, CaseIterable {
        /// More than ("trên").
        case more = ">"
        /// At least ("tối thiểu", "ít nhất").
        case atLeast = ">="
        /// Exactly, or as stated.
        case exactly = "="
        /// At most ("tối đa", "không quá").
        case atMost = "<="
        /// Less than ("dưới").
        case less = "<"
    }

    /// The clause, in the paper's words.
    public var statement: String
    /// How what is reached compares with `value`.
    public var comparison: Comparison
    /// The number, in `unit`.
    public var value: Double
    /// The unit: "%", "đô thị", "tỷ đồng".
    public var unit: String
    /// The last day by which it is to be reached, where the text gives one.
    public var by: CivilDate?
    /// How far the target may be relied on.
    public var grade: Grade
    /// Where it stands.
    public var evidence: [Evidence]

    /// Creates a target.
    public init(
        statement: String, comparison: Comparison, value: Double, unit: String,
        by: CivilDate? = nil, grade: Grade, evidence: [Evidence]
    ) {
        self.statement = statement
        self.comparison = comparison
        self.value = value
        self.unit = unit
        self.by = by
        self.grade = grade
        self.evidence = evidence
    }
}

/// A finding that a person should look at.
public struct Check: Sendable, Hashable, Codable {
    /// How much it matters.
    public enum Severity: String, Sendable, Hashable, Codable {
        /// Worth knowing.
        case note
        /// Worth looking at the page.
        case warning
    }

    /// The rule's name, stable from version to version: "number-missing".
    public var rule: String
    /// What was found, in Vietnamese.
    public var message: String
    /// How much it matters.
    public var severity: Severity
    /// Where it stands; empty for something missing.
    public var evidence: [Evidence]

    /// Creates a finding.
    public init(rule: String, message: String, severity: Severity, evidence: [Evidence] = []) {
        self.rule = rule
        self.message = message
        self.severity = severity
        self.evidence = evidence
    }
}
