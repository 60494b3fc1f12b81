import DocumentModel
import Presentation
import Publishing

/// The form in which `sohoa restore` gives its result.
enum RestoredForm: Sendable {
    /// The repaired text.
    case text
    /// A table of the changed words for people (`--explain`).
    case explanation
    /// An object for each line, docs/restore.md (`--json`).
    case lines

    /// What a result in a folder is called after the input's stem and a dot.
    var fileExtension: String {
        switch self {
        case .text, .explanation: "txt"
        case .lines: "jsonl"
        }
    }

    /// The result for a text.
    func bytes(of text: RestoredText, messages: Messages) -> [UInt8] {
        switch self {
        case .text: PlainTextWriter().bytes(of: text)
        case .explanation: ChangeTable(messages: messages).bytes(of: text)
        case .lines: RestoredLinesWriter().bytes(of: text)
        }
    }
}
