import ArgumentParser
import DocumentModel
import Presentation

/// The form in which a document leaves an archive.
enum ExportFormat: Hashable, Sendable, ExpressibleByArgument {
    /// The file as it came.
    case original
    /// One of the forms of `sohoa convert`.
    case document(OutputFormat)

    init?(argument: String) {
        if argument == "original" {
            self = .original
        } else if let format = OutputFormat(argument: argument) {
            self = .document(format)
        } else {
            return nil
        }
    }

    static let allValueStrings = ["original"] + OutputFormat.allCases.map(\.rawValue)

    var defaultValueDescription: String { name }
}
