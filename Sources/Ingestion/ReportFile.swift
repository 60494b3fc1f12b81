import Glibc
public import Publishing

/// The report of a run: a line of JSON a file, on the disk as soon as the file is done.
public struct ReportFile: ~Copyable {
    private let descriptor: FileDescriptor

    /// Creates the report, empty; an older one of that name is replaced.
    public init(path: String) throws(IngestionError) {
        do {
            descriptor = try FileDescriptor(
                opening: path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND)
        } catch {
            throw error.whileWriting
        }
    }

    /// Adds a line.
    public func add(_ line: ReportLine) throws(IngestionError) {
        do {
            try descriptor.write(line.bytes)
        } catch {
            throw error.whileWriting
        }
    }
}
