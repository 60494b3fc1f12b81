import DocumentModel

extension CopyDescription {
    /// The longest title, in characters.
    private static let longestTitle = 250

    /// What the copy of a document says of it.
    init(_ document: ConvertedDocument, of file: InputFile) {
        let record = document.record
        let name = [record.kind?.value, record.number?.value].compactMap { $0 }
            .joined(separator: " ")
        let title = [name, record.title?.value ?? ""].filter { !$0.isEmpty }
            .joined(separator: ": ")
        self.init(
            title: title.isEmpty ? FileName.readable(file.stem.composed) : Self.shortened(title),
            issuer: record.issuer?.value, date: record.date?.value,
            file: file.isStandardInput ? file.stem : FileName.last(of: document.source.file) ?? "",
            sha256: document.source.sha256, producer: "sohoa \(DocumentPipeline.version)",
            sections: record.sections)
    }

    /// The beginning of a text, whole words only.
    private static func shortened(_ text: String) -> String {
        guard text.count > longestTitle else { return text }
        let start = text.prefix(longestTitle)
        return start[..<(start.lastIndex(of: " ") ?? start.endIndex)] + "…"
    }
}
