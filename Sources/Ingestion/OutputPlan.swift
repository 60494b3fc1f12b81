import DocumentModel
import Glibc

/// Where the result of each input goes, decided before anything is read.
public struct OutputPlan: Sendable, Hashable {
    /// Where one result goes.
    public enum Target: Sendable, Hashable {
        /// To standard output, one result after the other.
        case standardOutput
        /// To a file of its own.
        case file(String)

        /// The target as it stands in the report.
        public var name: String {
            switch self {
            case .standardOutput: "-"
            case .file(let path): path.composed
            }
        }
    }

    /// Why there is no plan.
    public enum Failure: Error, Sendable, Hashable {
        /// Several inputs cannot go into this one file.
        case manyIntoOne(String)
        /// This output is one of the inputs.
        case overwritesInput(String)
        /// This folder could not be made; what the system said.
        case noFolder(String, IngestionError)
    }

    /// The targets, one an input, in the order of the inputs.
    public let targets: [Target]

    /// The files among the targets.
    public var files: [String] {
        targets.compactMap { if case .file(let path) = $0 { path } else { nil } }
    }

    /// Makes a plan, and the output folder where it does not exist.
    ///
    /// - Parameters:
    ///   - inputs: The files to convert.
    ///   - output: A file, a folder (an existing one, or a name that ends with a slash), "-" or
    ///     "/dev/stdout" for standard output; nil means standard output.
    ///   - fileExtension: What a result in a folder is called after the input's stem and a dot.
    /// - Throws: A ``Failure`` where an input would be lost or there is no place.
    public init(
        inputs: [InputFile], output: String?, fileExtension: String
    ) throws(Failure) {
        try self.init(
            inputs: inputs, output: output, fileExtensions: inputs.map { _ in fileExtension })
    }

    /// Makes a plan in which every result has an extension of its own, "" for none.
    public init(
        inputs: [InputFile], output: String?, fileExtensions: [String]
    ) throws(Failure) {
        guard let output, !Self.standardOutputNames.contains(output) else {
            targets = inputs.map { _ in .standardOutput }
            return
        }
        let isFolder = output.hasSuffix("/") || FolderListing.isFolder(output)
        if isFolder {
            try Self.makeFolder(output)
            targets = Self.names(of: inputs, fileExtensions: fileExtensions).map {
                .file(output.hasSuffix("/") ? output + $0 : "\(output)/\($0)")
            }
        } else {
            guard inputs.count == 1 else { throw .manyIntoOne(output) }
            targets = [.file(output)]
        }
        for case .file(let path) in targets {
            guard Self.isNone(of: inputs.map(\.path), path) else {
                throw .overwritesInput(path)
            }
        }
    }

    /// What standard output is called.
    ///
    /// The system's name for it is not opened: descriptor 1 leads
    /// to standard error here (``StandardOutput``).
    private static let standardOutputNames: Set<String> = ["-", "/dev/stdout", "/dev/fd/1"]

    /// The inputs' stems with the extension; a name that is taken gets "-2", "-3", ….
    ///
    /// Names that differ only in their Unicode form or in case count as the same: they are the
    /// same file on many systems.
    static func names(of inputs: [InputFile], fileExtensions: [String]) -> [String] {
        var taken: Set<String> = []
        return zip(inputs, fileExtensions).map { input, fileExtension in
            let ending = fileExtension.isEmpty ? "" : ".\(fileExtension)"
            var name = input.stem + ending
            var copy = 2
            while !taken.insert(name.composed.lowercased()).inserted {
                name = "\(input.stem)-\(copy)\(ending)"
                copy += 1
            }
            return name
        }
    }

    /// Whether a path is another file than all of these, by name and by what the system says.
    public static func isNone(of paths: [String], _ path: String) -> Bool {
        var status = stat()
        let exists = stat(FileName.cString(of: path), &status) == 0
        // /dev/null and the like are nobody's document.
        if exists, status.st_mode & S_IFMT != S_IFREG { return true }
        return !paths.contains { other in
            var otherStatus = stat()
            guard exists, stat(FileName.cString(of: other), &otherStatus) == 0 else {
                return other == path
            }
            return status.st_dev == otherStatus.st_dev && status.st_ino == otherStatus.st_ino
        }
    }

    private static func makeFolder(_ path: String) throws(Failure) {
        var end = path.startIndex
        while let slash = path[end...].dropFirst().firstIndex(of: "/") {
            end = slash
            try make(String(path[..<slash]), within: path)
        }
        try make(path, within: path)
    }

    private static func make(_ folder: String, within path: String) throws(Failure) {
        guard mkdir(FileName.cString(of: folder), 0o777) != 0 else { return }
        let error = SystemCallError("mkdir")
        guard !FolderListing.isFolder(folder) else { return }
        throw .noFolder(path, error.whileWriting)
    }
}
