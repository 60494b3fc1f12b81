import DocumentModel

/// What may stand before a colon in a query: `loại:KH`, `kind:KH`.
public enum QueryKey: String, Sendable, Hashable, CaseIterable {
    /// Number and symbol.
    case number
    /// The kind of document.
    case kind
    /// The issuing body.
    case issuer
    /// The place in the dateline.
    case place
    /// The date.
    case date
    /// The year of the date.
    case year
    /// A unit that leads or supports.
    case unit
    /// A unit that leads.
    case lead
    /// A unit that supports.
    case support
    /// When it is due.
    case due
    /// How far it is done.
    case status
    /// The grade.
    case grade

    /// The key's Vietnamese name; marks and hyphens are optional.
    public var vietnamese: String {
        switch self {
        case .number: "số"
        case .kind: "loại"
        case .issuer: "cơ-quan"
        case .place: "nơi"
        case .date: "ngày"
        case .year: "năm"
        case .unit: "đơn-vị"
        case .lead: "chủ-trì"
        case .support: "phối-hợp"
        case .due: "hạn"
        case .status: "trạng-thái"
        case .grade: "hạng"
        }
    }

    /// The key of a name in either language; nil where there is none.
    public init?(named name: some StringProtocol) {
        let plain = Self.plain(name)
        guard
            let key = Self.allCases.first(where: {
                plain == $0.rawValue || plain == Self.plain($0.vietnamese)
            })
        else { return nil }
        self = key
    }

    private static func plain(_ name: some StringProtocol) -> String {
        SearchToken.all(in: name).map(\.folded).joined()
    }

    /// Adds what a value asks to a filter; false where it makes no sense, and nothing is added.
    public func add(_ value: String, to filter: inout CatalogueFilter) -> Bool {
        guard !SearchToken.all(in: value).isEmpty else { return false }
        switch self {
        case .number: filter.numbers.append(value)
        case .kind: filter.kinds.append(value)
        case .issuer: filter.issuers.append(value)
        case .place: filter.places.append(value)
        case .unit: filter.units.append(value)
        case .lead: filter.leads.append(value)
        case .support: filter.supports.append(value)
        case .date:
            guard let days = DayRange(value) else { return false }
            filter.dates.append(days)
        case .year:
            guard let years = Self.years(value) else { return false }
            filter.years.append(years)
        case .due:
            if StatusCondition(named: value) == .overdue {
                filter.statuses.insert(.overdue)
                return true
            }
            if ["none", "khong co", "chua ro"].contains(value.key) {
                filter.isDueUnknown = true
                return true
            }
            guard let days = DayRange(value) else { return false }
            filter.due.append(days)
        case .status:
            guard let status = StatusCondition(named: value) else { return false }
            filter.statuses.insert(status)
        case .grade:
            guard let grades = Self.grades(value) else { return false }
            filter.grades.formUnion(grades)
        }
        return true
    }

    /// "2025", "2023..2025", "2023..", "..2025".
    private static func years(_ text: String) -> ClosedRange<Int>? {
        guard let days = DayRange(text), !text.contains("-"), !text.contains("/") else {
            return nil
        }
        return (days.first?.year ?? 1)...(days.last?.year ?? 9999)
    }

    /// "A", "C,D", "B..D".
    private static func grades(_ text: String) -> [Grade]? {
        var grades: [Grade] = []
        for part in text.uppercased().split(separator: ",", omittingEmptySubsequences: false) {
            if let grade = Grade(rawValue: String(part)) {
                grades.append(grade)
            } else if let dots = part.firstRange(of: ".."),
                let first = Grade(rawValue: String(part[..<dots.lowerBound])),
                let last = Grade(rawValue: String(part[dots.upperBound...]))
            {
                let (best, worst) = (max(first, last), min(first, last))
                grades += Grade.allCases.filter { worst <= $0 && $0 <= best }
            } else {
                return nil
            }
        }
        return grades
    }
}
