import Ingestion

extension DocumentPipeline {
    /// The pipeline with the models where they are found, and this executable for its workers.
    convenience init(
        settings: ConversionSettings, data: String?, glossary: GlossaryFile?
    ) throws(IngestionError) {
        try self.init(
            settings: settings,
            dictionaries: DictionaryLocation.find(
                given: data, environment: Machine.environment("SOHOA_DATA"),
                executable: Machine.executable),
            glossary: glossary,
            worker: .reader)
    }
}
