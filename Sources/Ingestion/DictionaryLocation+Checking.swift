import LanguageModel
import Restoration

extension DictionaryLocation {
    /// Checks that every model and table in the folder can be used.
    ///
    /// - Throws: An ``IngestionError`` with the reason `dataMissing` or `dataMalformed`.
    public func check() throws(IngestionError) {
        do {
            _ = try Restorer(dictionaries: path)
        } catch {
            throw IngestionError(.dataMissing, detail: "\(error.path): \(error.code.rawValue)")
        }
        _ = try DirectiveTables(self).lexicon()
    }
}
