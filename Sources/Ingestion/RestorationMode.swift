import DocumentModel
import Restoration

/// Whether the text is repaired (`--restore`).
public enum RestorationMode: String, Sendable, Hashable, CaseIterable {
    /// Repair what an OCR engine read and text that is mangled or too short to judge; leave
    /// healthy Vietnamese, English and what a broken character map left alone.
    case auto
    /// Repair everything.
    case on
    /// Repair nothing.
    case off

    /// Whether a page is repaired; `verdict` is asked only where the answer depends on it.
    func restores(
        _ page: RecognizedPage, verdict: (RecognizedPage) -> TextHealth.Verdict
    ) -> Bool {
        switch self {
        case .off: false
        case .on: true
        case .auto:
            switch verdict(page) {
            // Guesses at letters that are not there would be inventions.
            case .foreign, .unreadable: false
            case .healthy: page.origin == .ocr
            case .mangled, .tooLittle: true
            }
        }
    }
}
