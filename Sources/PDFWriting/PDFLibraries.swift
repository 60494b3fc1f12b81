internal import CQPDF
public import DocumentModel

/// The library that searchable copies are made with.
public enum PDFLibraries {
    /// Its version.
    public static var versions: [LibraryVersion] {
        [LibraryVersion("qpdf", qpdf_get_qpdf_version().map { String(cString: $0) } ?? "")]
    }
}
