/// The resolution at which a page of a PDF is drawn.
public enum PageResolution: Sendable, Hashable {
    /// That of the scan where the page is one, within 200 … 400 dpi; otherwise 300 dpi.
    case automatic
    /// So many pixels per inch.
    case fixed(Double)
}
