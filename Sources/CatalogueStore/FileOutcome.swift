/// What became of a file that was offered.
public enum FileOutcome: Sendable, Hashable {
    /// It is a document.
    case document(KeptSummary)
    /// It could not be read; whether it was set aside because processes died over it.
    case failed(JobFailure, isSetAside: Bool)
}
