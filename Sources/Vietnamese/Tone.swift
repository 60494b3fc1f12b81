/// The six tones of Vietnamese, in the order of its dictionaries.
public enum Tone: UInt8, Sendable, Hashable, CaseIterable {
    /// No mark (ngang).
    case level
    /// Grave accent (huyền).
    case falling
    /// Hook above (hỏi).
    case dipping
    /// Tilde (ngã).
    case rising
    /// Acute accent (sắc).
    case sharp
    /// Dot below (nặng).
    case heavy
}
