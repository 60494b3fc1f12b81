import Archiving
import CatalogueStore
import DocumentModel
import Ingestion
import Presentation
import Publishing

/// The writing of documents of an archive, each as a whole or not at all.
struct DocumentExport {
    let archive: Archive
    let format: ExportFormat
    let output: String?
    let messages: Messages

    /// Writes them in the order given.
    func run(
        _ ids: [Int64], writingTo standardOutput: borrowing StandardOutput
    ) throws(CommandFailure) -> RunStatus {
        var documents: [StoredDocument] = []
        for id in ids { documents.append(try document(id)) }
        let plan: OutputPlan
        do {
            plan = try OutputPlan(
                inputs: documents.map { InputFile(path: $0.converted.source.file) },
                output: output, fileExtensions: documents.map(fileExtension))
        } catch {
            throw .usage(.output(error))
        }
        if output == nil || output == "-" {
            guard documents.count <= 1 || format.mayFollow else {
                throw .usage(.severalOnStandardOutput(format.documentFormat ?? .json))
            }
            if format.isBinary, standardOutput.isTerminal {
                throw .usage(.binaryOnTerminal(format.name))
            }
        }
        var isFirst = true
        for (document, target) in zip(documents, plan.targets) {
            try write(document, to: target, standardOutput: standardOutput, isFirst: isFirst)
            isFirst = false
        }
        return .success
    }

    private func document(_ id: Int64) throws(CommandFailure) -> StoredDocument {
        do throws(CatalogueError) {
            let document = try archive.catalogue.document(id)
            guard !document.isHeld else {
                throw CatalogueError(.refused, detail: "document \(id) is secret: sohoa release")
            }
            return document
        } catch {
            throw .archive(.catalogue(error))
        }
    }

    private func fileExtension(of document: StoredDocument) -> String {
        switch format {
        case .document(let format): format.fileExtension
        case .original: InputFile(path: document.converted.source.file).pathExtension
        }
    }

    private func write(
        _ stored: StoredDocument, to target: OutputPlan.Target,
        standardOutput: borrowing StandardOutput, isFirst: Bool
    ) throws(CommandFailure) {
        var document = stored.converted
        document.pages = stored.correctedPages
        let separator =
            isFirst || target != .standardOutput ? [] : format.documentFormat?.separator ?? []
        let result = try result(for: document)
        do throws(StandardOutput.Failure) {
            switch result {
            case .bytes(let bytes):
                try target.write(separator + bytes, standardOutput: standardOutput)
            case .file(let make):
                try target.write(standardOutput: standardOutput, making: make)
            case .copy: preconditionFailure("A copy has become bytes by now.")
            }
        } catch {
            throw .output(error)
        }
    }

    /// A document in its form, copies and originals as their bytes.
    private func result(
        for document: ConvertedDocument
    ) throws(CommandFailure) -> FormattedDocument {
        let source = document.source
        do throws(IngestionError) {
            guard let format = format.documentFormat else {
                return .bytes(try archive.originals.bytes(of: source.sha256))
            }
            let result = format.result(for: document, pagesDetail: true, messages: messages)
            guard case .copy = result else { return result }
            let file = InputFile(
                name: source.file, path: archive.originals.path(of: source.sha256))
            let copy = try CopyMaker(command: .reader).make(of: document, from: file)
            for warning in messages.warnings(of: copy.findings) {
                StandardError.write("\(source.file.printable): \(warning)\n")
            }
            return .bytes(copy.bytes)
        } catch {
            throw .archive(.file(source.file, error))
        }
    }
}

extension ExportFormat {
    /// The form of `sohoa convert`; nil for the original.
    var documentFormat: OutputFormat? {
        if case .document(let format) = self { format } else { nil }
    }

    /// Whether several results may follow each other on one stream.
    fileprivate var mayFollow: Bool { documentFormat?.mayFollow ?? false }

    /// Its name.
    var name: String { documentFormat?.rawValue ?? "original" }

    /// Whether the result is no text.
    fileprivate var isBinary: Bool { documentFormat?.isBinary ?? true }
}
