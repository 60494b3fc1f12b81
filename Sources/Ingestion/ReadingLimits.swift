import PageRendering

/// What is too large to be read, by names that people give: `pages=5000`.
public struct ReadingLimits: Sendable, Hashable {
    /// The closed set of limits; the raw value is its name.
    public enum Name: String, Sendable, Hashable, CaseIterable {
        /// Millions of bytes of a file.
        case file
        /// Pages of a file.
        case pages
        /// Millions of pixels of a page.
        case page
        /// Pixels along a side of a page.
        case side
        /// Millions of pixels of all the pages of an image file together.
        case document
        /// Mebibytes of the drawing instructions of a page of a PDF.
        case content
        /// Mebibytes of text of a page.
        case text

        /// What the number that people give counts, in bytes or pixels.
        var unit: Int {
            switch self {
            case .file, .page, .document: 1_000_000
            case .pages, .side: 1
            case .content, .text: 1 << 20
            }
        }

        /// The numbers that may be given.
        public var range: ClosedRange<Int> {
            switch self {
            case .file: 1...2_000
            case .pages: 1...100_000
            case .page: 1...2_000
            case .side: 16...65_535
            case .document: 1...100_000
            case .content: 1...1_024
            case .text: 1...16
            }
        }
    }

    /// The limits as the rooms below take them.
    var rendering = RenderingLimits()

    /// Creates the limits that hold unless others are given.
    public init() {}

    /// Creates limits from what differs from the others; what is no limit is left out.
    public init(changes: [String: Int]) {
        for (name, value) in changes {
            if let name = Name(rawValue: name) { self[name] = value }
        }
    }

    /// The limits for showing what an archive has: that a file was not too large was decided when it was
    /// taken in and read.
    public static let ofOriginals: ReadingLimits = {
        var limits = ReadingLimits()
        for name in [Name.file, .pages, .document] { limits[name] = name.range.upperBound }
        return limits
    }()

    /// Reads `NAME=NUMBER`; nil where it is no limit or the number is out of its range.
    public static func parse(_ text: String) -> (name: Name, value: Int)? {
        let parts = text.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let name = Name(rawValue: String(parts[0])),
            let value = Int(parts[1]), name.range.contains(value)
        else { return nil }
        return (name, value)
    }

    /// A limit in the unit of its name; what is out of its range is held to it.
    public subscript(name: Name) -> Int {
        get { rendering[keyPath: name.place] / name.unit }
        set {
            let value = min(max(newValue, name.range.lowerBound), name.range.upperBound)
            rendering[keyPath: name.place] = value * name.unit
        }
    }

    /// The limits that differ from those that hold as a rule, by name; nil where none does.
    public var changes: [String: Int]? {
        let usual = ReadingLimits()
        let changed = Name.allCases.filter { self[$0] != usual[$0] }
        return changed.isEmpty
            ? nil : Dictionary(uniqueKeysWithValues: changed.map { ($0.rawValue, self[$0]) })
    }
}

extension ReadingLimits.Name {
    fileprivate var place: WritableKeyPath<RenderingLimits, Int> {
        switch self {
        case .file: \.fileBytes
        case .pages: \.pages
        case .page: \.pixels
        case .side: \.side
        case .document: \.documentPixels
        case .content: \.contentBytes
        case .text: \.textBytes
        }
    }
}
