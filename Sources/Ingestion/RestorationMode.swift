import DocumentModel

/// Whether the text is repaired (`--restore`).
public enum RestorationMode: String, Sendable, Hashable, CaseIterable {
    /// Repair what an OCR engine read and text that is not healthy; leave healthy text alone.
    case auto
    /// Repair everything.
    case on
    /// Repair nothing.
    case off

    /// Whether a page is repaired; `isHealthy` is asked only where the answer depends on it.
    func restores(_ page: RecognizedPage, isHealthy: (RecognizedPage) -> Bool) -> Bool {
        switch self {
        case .off: false
        case .on: true
        case .auto: page.origin == .ocr || !isHealthy(page)
        }
    }
}
