internal import DocumentModel

extension RestoredWord {
    /// How sure a rule is of what it changes, where it does not know better.
    static let certaintyOfRules = 0.95

    /// Changes the word by a rule that knows better than the lattice; what stood there remains as
    /// an alternative.
    mutating func change(
        to text: String, _ treatment: Treatment, certainty: Double = certaintyOfRules
    ) {
        guard self.text != text else { return }
        alternatives = [Alternative(text: self.text, probability: 1 - certainty)]
        self.text = text
        self.treatment = treatment
        probability = certainty
    }
}
