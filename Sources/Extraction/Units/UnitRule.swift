import DocumentModel

/// What a rule makes of the name of a unit.
struct UnitResolution: Sendable, Hashable {
    /// The full name.
    var name: String
    /// The province of today that it is in; nil for bodies of the country.
    var province: String?
}

/// A form that the names of units have, with its examples.
protocol UnitRule: SendableMetatype {
    /// Names of this form and what they mean.
    static var examples: [UnitExample] { get }
    /// Names that are not of this form, or not sure to be.
    static var counterexamples: [UnitExample] { get }
    /// What a name means; abbreviations are written out in it already.
    static func resolve(_ name: Passage, in context: UnitContext) -> UnitResolution?
}

/// A name in a document.
struct UnitExample: Sendable {
    /// The head of a document.
    enum Paper: Sendable {
        /// Of a department of a province.
        case department
        /// Of a department, of which the head names no province: only the dateline does.
        case departmentAlone
        /// Of a people's committee of a province.
        case province
        /// Of a people's committee of a province that went into another one afterwards.
        case formerProvince
        /// Of a people's committee of a centrally governed city.
        case city
        /// Of a people's committee of a commune.
        case commune
        /// Of a branch below a department.
        case branch
        /// Of a ministry.
        case ministry
    }

    /// The name as printed.
    var name: String
    /// The document.
    var paper: Paper
    /// The full name; nil where it cannot be told.
    var resolved: String?
    /// The province of today; nil where there is none.
    var province: String?

    /// Creates an example.
    init(
        _ name: String, _ paper: Paper, _ resolved: String? = nil, province: String? = nil
    ) {
        self.name = name
        self.paper = paper
        self.resolved = resolved
        self.province = province
    }

    /// The document's head: issuing body, the body above it, place and date.
    var head: (issuer: String, parent: String?, place: String, date: String) {
        switch paper {
        case .department: ("SỞ XÂY DỰNG", "UBND TỈNH AN GIANG", "An Giang", "2025-08-20")
        case .departmentAlone: ("SỞ KH&CN", nil, "TP. Hồ Chí Minh", "2025-08-20")
        case .province: ("ỦY BAN NHÂN DÂN TỈNH AN GIANG", nil, "An Giang", "2025-08-20")
        case .formerProvince: ("UBND TỈNH KIÊN GIANG", nil, "Kiên Giang", "2024-03-05")
        case .city: ("ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI", nil, "Hà Nội", "2025-08-20")
        case .commune:
            ("ỦY BAN NHÂN DÂN XÃ MỸ HÒA HƯNG", "UBND TỈNH AN GIANG", "Mỹ Hòa Hưng", "2025-08-20")
        case .branch: ("CHI CỤC KIỂM LÂM", "SỞ NN&MT", "Lào Cai", "2025-08-20")
        case .ministry: ("BỘ Y TẾ", nil, "Hà Nội", "2025-08-20")
        }
    }

    /// A sentence of the document in which the issuing body stands in small letters.
    static let text = "Chi cục Kiểm lâm đề nghị các đơn vị thực hiện."
}
