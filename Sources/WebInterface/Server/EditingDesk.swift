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

    /// Lets somebody correct, once those before are done; blocks.
    ///
    /// - Throws: An `ArchiveError`; with the code `conflict` where somebody else has changed the
    ///   document since it was fetched.
    func edit<Value: Sendable>(
        _ body: (DocumentEditing) throws(ArchiveError) -> Value
    ) throws(ArchiveError) -> Value {
        let result = pipeline.withLock { kept -> Result<Value, ArchiveError> in
            do throws(ArchiveError) {
                let pipeline: DocumentPipeline
                if let kept { pipeline = kept } else { pipeline = try opened() }
                kept = pipeline
                return .success(
                    try body(DocumentEditing(archive: archive, pipeline: pipeline)))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
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
