public import DocumentModel

/// A document as a PDF that looks like its original and can be searched.
public struct SearchableCopy: Sendable, Hashable {
    /// The largest copy that is made, in bytes.
    static let largestSize = 2 * SourceFile.largestSize

    /// The PDF.
    public var bytes: [UInt8]
    /// In what it differs from what an archive expects.
    public var findings: Set<CopyFinding>

    /// Whether it calls itself PDF/A-2b.
    public var isArchival: Bool { !findings.contains(where: \.bars) }
}
