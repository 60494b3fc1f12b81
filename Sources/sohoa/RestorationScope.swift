import ArgumentParser
import Ingestion

/// Which pages `sohoa restore` repairs (`--restore`).
enum RestorationScope: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// All but those in English.
    case auto
    /// All.
    case on

    /// The mode of the pipeline, where the text counts as read by an engine.
    var mode: RestorationMode {
        switch self {
        case .auto: .auto
        case .on: .on
        }
    }
}
