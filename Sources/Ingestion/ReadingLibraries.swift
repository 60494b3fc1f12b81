public import DocumentModel
import PDFWriting
import PageRendering
import Recognition

/// The libraries that workers read documents with, and write copies.
public enum ReadingLibraries {
    /// Their versions.
    public static var versions: [LibraryVersion] {
        let engine = TextRecognizer.engineVersion.split(separator: " ")
        return [LibraryVersion("tesseract", engine.last.map(String.init) ?? "")]
            + RenderingLibraries.versions + PDFLibraries.versions
    }
}
