import Ingestion

/// The folder that an archive is exported into.
struct ExportFolder {
    private let path: String

    /// Makes the folder, which must be empty or not be there.
    init(making path: String) throws(IngestionError) {
        self.path = path
        try Folder.make(path)
        guard try Folder.names(in: path).isEmpty else {
            throw IngestionError(.unwritable, detail: "the folder is not empty")
        }
        try Folder.make("\(path)/tables")
        try Folder.make("\(path)/originals")
    }

    /// Copies an original.
    func addOriginal(_ sha256: String, from source: String) throws(IngestionError) {
        let folder = "\(path)/originals/\(sha256.prefix(2))"
        try Folder.make(folder)
        try CopiedFile.copy(source, to: "\(folder)/\(sha256)")
    }
}
