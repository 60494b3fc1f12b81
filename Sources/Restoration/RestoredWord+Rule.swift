internal import DocumentModel

extension RestoredWord {
    /// Changes the word by a rule that knows better than the lattice; what stood there remains as
    /// an alternative.
    mutating func change(to text: String, _ treatment: Treatment, certainty: Double) {
        guard self.text != text else { return }
        alternatives = [Alternative(text: self.text, probability: 1 - certainty)]
        self.text = text
        self.treatment = treatment
        probability = certainty
    }
}
