import Glibc
public import Publishing

/// The report of a run: a line a file, on the disk as soon as the file is done.
///
/// JSON Lines, or CSV where the name ends with `.csv`.
public final class ReportFile {
    private let descriptor: FileDescriptor
    private var table: CSVTableWriter?

    /// Creates the report, empty but for its headings; an older one of that name is replaced.
    public init(path: String) throws(IngestionError) {
        table =
            path.lowercased().hasSuffix(".csv") ? CSVTableWriter(columns: ReportTable.columns) : nil
        do {
            descriptor = try FileDescriptor(
                opening: path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND)
            if let headings = table?.begin() { try descriptor.write(headings) }
        } catch {
            throw error.whileWriting
        }
    }

    /// Adds a line.
    public func add(_ line: ReportLine) throws(IngestionError) {
        do {
            try descriptor.write(table?.add(ReportTable.row(of: line)) ?? line.bytes)
        } catch {
            throw error.whileWriting
        }
    }
}
