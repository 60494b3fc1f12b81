/// What a content stream does, as far as it concerns text and archiving.
struct ContentReading {
    /// An operation that shows text.
    struct Show {
        /// Its place among the operations.
        var index: Int
        /// Which text object it stands in, from 1; 0 outside of any.
        var textObject: Int
        /// The font's name among the resources; nil where none was set.
        var font: String?
        /// The rendering mode: 3 draws nothing.
        var mode: Int
        /// Bytes of text.
        var length: Int
    }

    /// An operation that draws an external object.
    struct Drawing {
        /// The object's name among the resources.
        var name: String
        /// The rendering mode that the object begins with.
        var mode: Int
    }

    /// All the operations.
    private(set) var operations: [ContentOperation] = []
    /// Where text is shown.
    private(set) var shows: [Show] = []
    /// Where external objects are drawn.
    private(set) var drawings: [Drawing] = []
    /// How many graphics states are restored that this stream has not saved.
    private(set) var surplusRestores = 0
    /// How many graphics states are saved and not restored at the end.
    private(set) var openSaves = 0
    /// How deep graphics states are saved in each other.
    private(set) var deepestSave = 0
    /// Whether a text object is open at the end.
    private(set) var endsInText = false

    /// Reads a stream that begins with this rendering mode.
    init(_ bytes: [UInt8], mode: Int = 0) {
        var scanner = ContentScanner(bytes)
        var state = (mode: mode, font: String?.none)
        var saved: [(mode: Int, font: String?)] = []
        var textObject = 0
        var isInText = false
        while let operation = scanner.next() {
            switch operation.name {
            case "q":
                saved.append(state)
                deepestSave = max(deepestSave, saved.count)
            case "Q":
                if let last = saved.popLast() { state = last } else { surplusRestores += 1 }
            case "BT":
                textObject += 1
                isInText = true
            case "ET": isInText = false
            case "Tr": state.mode = Int(operation.operands.last?.number ?? 0)
            case "Tf": state.font = operation.operands.first?.name
            case "Tj", "TJ", "'", "\"":
                shows.append(
                    Show(
                        index: operations.count, textObject: isInText ? textObject : 0,
                        font: state.font, mode: state.mode,
                        length: operation.operands.reduce(0) { $0 + $1.textLength }))
            case "Do":
                if let name = operation.operands.last?.name {
                    drawings.append(Drawing(name: name, mode: state.mode))
                }
            default: break
            }
            operations.append(operation)
        }
        openSaves = saved.count
        endsInText = isInText
    }
}
