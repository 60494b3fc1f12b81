/// A text of which parts are marked: the words that a search found.
public struct MarkedText: Sendable, Hashable {
    /// A part of the text.
    public struct Run: Sendable, Hashable {
        /// The part's characters.
        public var text: String
        /// Whether it is marked.
        public var isMarked: Bool

        /// Creates a part.
        public init(_ text: String, isMarked: Bool = false) {
            self.text = text
            self.isMarked = isMarked
        }
    }

    /// The parts, which joined are the text.
    public var runs: [Run]

    /// Creates a text of parts.
    public init(_ runs: [Run]) {
        self.runs = runs
    }

    /// Reads a text whose marked parts stand between two characters that occur nowhere else in it.
    ///
    /// SQLite's `snippet` and `highlight` write such texts. A mark that is not closed ends with the
    /// text; both characters vanish from it.
    public init(
        _ text: String, from opening: Unicode.Scalar, to closing: Unicode.Scalar
    ) {
        runs = []
        var run = String.UnicodeScalarView()
        var isMarked = false
        func take() {
            if !run.isEmpty { runs.append(Run(String(run), isMarked: isMarked)) }
            run.removeAll()
        }
        for scalar in text.unicodeScalars {
            if scalar == opening || scalar == closing {
                take()
                isMarked = scalar == opening
            } else {
                run.append(scalar)
            }
        }
        take()
    }

    /// The text without its marks.
    public var plain: String { runs.map(\.text).joined() }
}
