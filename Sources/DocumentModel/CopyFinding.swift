/// Something in which a searchable copy differs from what an archive expects of it.
public enum CopyFinding: String, Sendable, Hashable, Codable, CaseIterable {
    // What the caller has to know; the copy may still be PDF/A.

    /// The original is signed: the copy has no signature.
    case signatureRemoved = "signature-removed"
    /// A page that was read has visible text of its own: its look is kept, its codes are hidden
    /// from searching.
    case visibleTextKept = "visible-text-kept"

    // Why the copy does not call itself PDF/A-2b.

    /// It is encrypted as the original is.
    case encrypted
    /// The original's version is none of 1.0 … 1.7.
    case version
    /// Text is drawn in a font that is not embedded, or in one that lacks what it must have.
    case font
    /// Scripts, or actions that do more than show a place.
    case action
    /// Sound, film, three-dimensional pictures.
    case multimedia
    /// Other files are in it.
    case attachment
    /// Colours that only a device defines, besides gray and RGB.
    case color
    /// A filter that the standard does not allow, or data that lies in another file.
    case filter
    /// A picture with properties that the standard does not allow.
    case image
    /// Notes, stamps or form fields without a fixed look, or hidden ones.
    case annotation
    /// Layers that can be switched off.
    case layers
    /// Drawing instructions that the standard does not know or allow.
    case drawing
    /// A page is smaller than 3 or larger than 14,400 points.
    case pageSize = "page-size"

    /// Whether this keeps the copy from being PDF/A-2b.
    public var bars: Bool {
        switch self {
        case .signatureRemoved, .visibleTextKept: false
        default: true
        }
    }
}
