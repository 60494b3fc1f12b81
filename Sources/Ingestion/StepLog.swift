import DocumentModel

/// How each step of a document was made, in order.
struct StepLog {
    /// The steps so far.
    private(set) var steps: [ProcessingStep] = []

    /// Adds a step that has just ended.
    mutating func add(
        _ step: String, version: String, settings: [String: String] = [:],
        since started: ContinuousClock.Instant
    ) {
        let seconds = started.duration(to: .now) / .seconds(1)
        steps.append(
            ProcessingStep(
                step: step, version: version, settings: settings,
                seconds: (seconds * 1000).rounded() / 1000))
    }
}
