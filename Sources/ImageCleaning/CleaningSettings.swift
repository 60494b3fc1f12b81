/// Which steps the cleaner takes.
public struct CleaningSettings: Sendable, Hashable, Codable {
    /// Whether a page that lies on its side or its head is set upright.
    public var turnsUpright: Bool
    /// Whether slanting lines are made level.
    public var levels: Bool
    /// Whether red seals and blue signatures are lifted off the text.
    public var liftsColoredInk: Bool
    /// Whether specks too small for a dot of print become paper, in scans of one bit a pixel.
    public var removesSpecks: Bool
    /// Whether scans of less than 250 dpi are enlarged to 300 dpi, in gray.
    public var enlarges: Bool

    /// Chooses the steps; all of them unless told otherwise.
    public init(
        turnsUpright: Bool = true, levels: Bool = true, liftsColoredInk: Bool = true,
        removesSpecks: Bool = true, enlarges: Bool = true
    ) {
        self.turnsUpright = turnsUpright
        self.levels = levels
        self.liftsColoredInk = liftsColoredInk
        self.removesSpecks = removesSpecks
        self.enlarges = enlarges
    }
}
