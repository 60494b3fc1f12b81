import Archiving
import CatalogueStore
import DocumentModel
import Ingestion
import Synchronization

/// Where corrections are made: one after the other, with models that are opened when the first comes.
final class EditingDesk: Sendable {
    private let archive: Archive
    private let settings: WebServerSettings
    private let pipeline = Mutex<DocumentPipeline?>(nil)

    init(archive: Archive, settings: WebServerSettings) {
        self.archive = archive
        self.settings = settings
    }

    /// Makes corrections in a document; blocks.
    ///
    /// - Throws: An `ArchiveError`; with the code `conflict` where somebody else has changed the
    ///   document since it was fetched.
    func apply(
        _ corrections: Corrections, to document: StoredDocument, note: String?, by editor: Editor
    ) throws(ArchiveError) {
        let result = pipeline.withLock { kept -> Result<Void, ArchiveError> in
            do throws(ArchiveError) {
                let pipeline: DocumentPipeline
                if let kept { pipeline = kept } else { pipeline = try opened() }
                kept = pipeline
                return .success(
                    try DocumentEditing(archive: archive, pipeline: pipeline)
                        .apply(corrections, to: document, note: note, by: editor))
            } catch {
                return .failure(error)
            }
        }
        try result.get()
    }

    private func opened() throws(ArchiveError) -> sending DocumentPipeline {
        do throws(IngestionError) {
            return try DocumentPipeline(
                settings: ConversionSettings(),
                dictionaries: DictionaryLocation.find(
                    given: settings.data, environment: Machine.environment("SOHOA_DATA"),
                    executable: Machine.executable),
                worker: settings.worker)
        } catch {
            throw .file(settings.data ?? "--data", error)
        }
    }
}
