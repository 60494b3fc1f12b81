public import DocumentModel

/// What documents and tasks must be like to be listed.
///
/// Several values of one kind mean any of them; what stands under different kinds must hold at
/// once, for what is asked of tasks on one and the same day of one task. Empty kinds ask nothing.
public struct CatalogueFilter: Sendable, Hashable {
    /// Number and symbol, or a part of them: "07/KH-SXD", "KH-SXD".
    public var numbers: [String] = []
    /// Kinds of documents, by name or abbreviation: "Kế hoạch", "KH".
    public var kinds: [String] = []
    /// Words of the issuing body's name.
    public var issuers: [String] = []
    /// Words of the place in the dateline.
    public var places: [String] = []
    /// Days of the documents' dates.
    public var dates: [DayRange] = []
    /// Years of the documents' dates.
    public var years: [ClosedRange<Int>] = []
    /// Words of the name of a unit that leads or supports.
    public var units: [String] = []
    /// Words of the name of a unit that leads.
    public var leads: [String] = []
    /// Words of the name of a unit that supports.
    public var supports: [String] = []
    /// When it is due.
    public var due: [DayRange] = []
    /// Whether days of which nobody knows when they are count as asked for by ``due`` as well.
    public var isDueUnknown = false
    /// How far it is done.
    public var statuses: Set<StatusCondition> = []
    /// Grades: of documents where documents are listed, of tasks where tasks are.
    public var grades: Set<Grade> = []
    /// Whether documents that are held because they are secret are listed as well.
    public var includesHeld = false

    /// Creates a filter that lets through all but secret documents.
    public init() {}

    /// Whether something is asked of tasks.
    var asksOfTasks: Bool {
        !units.isEmpty || !leads.isEmpty || !supports.isEmpty || !due.isEmpty
            || isDueUnknown || !statuses.isEmpty
    }

    /// Adds what another filter asks.
    public mutating func formUnion(_ other: CatalogueFilter) {
        numbers += other.numbers
        kinds += other.kinds
        issuers += other.issuers
        places += other.places
        dates += other.dates
        years += other.years
        units += other.units
        leads += other.leads
        supports += other.supports
        due += other.due
        isDueUnknown = isDueUnknown || other.isDueUnknown
        statuses.formUnion(other.statuses)
        grades.formUnion(other.grades)
        includesHeld = includesHeld || other.includesHeld
    }
}
