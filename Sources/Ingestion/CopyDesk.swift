import DocumentModel
import FoundationEssentials
import Glibc
import PDFWriting
import PageRendering

/// A worker's desk for one searchable copy: original and words → PDF.
struct CopyDesk {
    private let assignment: CopyAssignment

    /// Takes an assignment.
    init(_ assignment: CopyAssignment) {
        self.assignment = assignment
    }

    /// Composes the copy and writes it to the file that was handed for it.
    func compose() throws(IngestionError) -> Set<CopyFinding> {
        let layer = try SourceFile(handed: HandedFile.layer).bytes()
        var lines = layer.split(separator: UInt8(ascii: "\n"))[...]
        guard let first = lines.popFirst() else {
            throw IngestionError(.crashed, detail: "a copy of nothing")
        }
        let description = try Self.value(CopyDescription.self, in: first)
        let document = try document()
        for line in lines {
            let page = try Self.value(RestoredPage.self, in: line)
            do { try document.layText(page) } catch { throw IngestionError(composing: error) }
        }
        do {
            return try Self.withCopyAsStandardOutput { () throws(PDFWritingError) in
                try document.write(description, to: nil)
            }
        } catch {
            throw error.code == .unwritable
                ? failureOfWriting(error) : IngestionError(composing: error)
        }
    }

    /// The pages, still without words.
    private func document() throws(IngestionError) -> SearchableDocument {
        let original = try SourceFile(
            handed: HandedFile.document, largest: assignment.limits.fileBytes
        ).bytes()
        do {
            if DocumentFormat.sniff(original) == .pdf {
                return try SearchableDocument(copyOf: original, password: assignment.password)
            }
            let source = try PageSource(bytes: original, limits: assignment.limits)
            let document = try SearchableDocument()
            for number in 1...source.pageCount {
                if let page = try source.encodedPage(number) { try document.add(page) }
            }
            return document
        } catch let error as PDFWritingError {
            throw IngestionError(composing: error)
        } catch let error as RenderingError {
            throw IngestionError(rendering: error)
        } catch {
            throw IngestionError(.crashed, detail: "\(error)")
        }
    }

    /// The library writes to a path, which no worker may open, or to standard output.
    private static func withCopyAsStandardOutput<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        dup2(HandedFile.copy, STDOUT_FILENO)
        defer { dup2(STDERR_FILENO, STDOUT_FILENO) }
        return try body()
    }

    /// What the system says of the file that could not be written: the library only has words.
    private func failureOfWriting(_ error: PDFWritingError) -> IngestionError {
        do throws(SystemCallError) {
            let file = FileDescriptor(takingOwnership: HandedFile.copy)
            try file.write([UInt8](repeating: 0, count: 1 << 20))
            try file.synchronize()
        } catch {
            return error.whileWriting
        }
        return IngestionError(composing: error)
    }

    private static func value<Value: Decodable>(
        _ type: Value.Type, in line: ArraySlice<UInt8>
    ) throws(IngestionError) -> Value {
        do {
            return try JSONDecoder().decode(type, from: Data(line))
        } catch {
            throw IngestionError(.crashed, detail: "unreadable words")
        }
    }
}
