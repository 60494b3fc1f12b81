internal import CPoppler

/// What poppler says while it opens or draws something.
///
/// Its functions succeed where half an image is missing: only these messages tell.
final class PopplerMessages {
    /// The first messages that tell of damage, in poppler's words.
    private(set) var damage: [String] = []

    /// Does something with poppler and gathers what it says meanwhile.
    static func gather<Value: ~Copyable, Failure: Error>(
        into messages: PopplerMessages, _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let handler = sohoa_poppler_messages_to(
            { domain, level, text, place in
                guard let text, let place else { return }
                Unmanaged<PopplerMessages>.fromOpaque(place).takeUnretainedValue()
                    .take(String(cString: text))
            }, Unmanaged.passUnretained(messages).toOpaque())
        defer { sohoa_poppler_messages_end(handler) }
        return try body()
    }

    /// Takes note of a message: "Syntax error at position 371: Unknown compression method".
    func take(_ message: String) {
        guard damage.count < Self.most, Self.tellsOfDamage(message) else { return }
        damage.append(String(message.prefix(Self.longest)))
    }

    /// Whether something may be missing on the page because of it.
    ///
    /// Warnings are of what poppler got over; marked content says what text is for, and many programs
    /// leave its marks unfinished.
    static func tellsOfDamage(_ message: String) -> Bool {
        guard !message.hasPrefix("Syntax warning") else { return false }
        return !harmless.contains { message.contains($0) }
    }

    private static let harmless = [
        "arked content", "arked Content", "nnotation", "ptional content",
    ]
    private static let most = 3
    private static let longest = 160
}
