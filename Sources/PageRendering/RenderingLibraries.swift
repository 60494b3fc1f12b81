internal import CPoppler
public import DocumentModel
internal import Leptonica

/// The libraries that pages are drawn and decoded with.
public enum RenderingLibraries {
    /// Their versions.
    public static var versions: [LibraryVersion] {
        [
            LibraryVersion("poppler", poppler_get_version().map { String(cString: $0) } ?? ""),
            LibraryVersion("cairo", cairo_version_string().map { String(cString: $0) } ?? ""),
        ] + ImageLibraries.versions
    }
}
