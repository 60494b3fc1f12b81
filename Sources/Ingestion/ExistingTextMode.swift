import DocumentModel
import Restoration
import Vietnamese

/// What to do with the text that a PDF already carries (`--mode`).
public enum ExistingTextMode: String, Sendable, Hashable, CaseIterable {
    /// Keep the text of a page if it is healthy Vietnamese; read the image otherwise.
    case auto
    /// Keep whatever text there is; read only pages without.
    case skip
    /// Read anew the pages whose text an OCR engine laid over an image, and mangled ones; keep the
    /// born-digital.
    case redo
    /// Always read the image.
    case force

    /// Whether the text layer of a page is asked for at all.
    var looksAtLayer: Bool { self != .force }

    /// Whether a page's text layer is kept.
    ///
    /// `verdict` is asked only where the answer depends on it: judging costs time. English is kept:
    /// an engine that reads Vietnamese would only make it worse.
    func keeps(_ layer: TextLayer, verdict: () -> TextHealth.Verdict) -> Bool {
        guard !layer.page.isBlank else { return false }
        func isSound() -> Bool { [.healthy, .foreign].contains(verdict()) }
        return switch self {
        case .auto: isSound()
        case .skip: true
        case .redo: !layer.coversImage && isSound()
        case .force: false
        }
    }
}

/// The text that a PDF's page already carries.
struct TextLayer: Sendable, Hashable, Codable {
    /// The words of the layer.
    var page: RecognizedPage
    /// Whether the words lie over an image of the page, as an OCR engine leaves them.
    var coversImage: Bool

    /// Puts the words into Unicode; gives the legacy encoding they were in, if any.
    mutating func decode() -> LegacyEncoding? {
        let (pages, encoding) = CollectionOfOne(page).decoded()
        page = pages.first ?? page
        return encoding
    }
}
