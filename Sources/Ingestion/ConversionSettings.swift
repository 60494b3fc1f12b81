/// How documents are converted: resolved settings, with every default filled in.
public struct ConversionSettings: Sendable, Hashable {
    /// The seconds that a page may be given: less is no time, more than a clock should tell.
    public static let pageTimeouts = 0.001...86_400

    /// The recognition engine's languages, joined by "+": "vie".
    public var languages: String
    /// Which pages are wanted.
    public var pages: PageSelection
    /// What to do with text that a PDF already carries.
    public var existingText: ExistingTextMode
    /// Whether the text is repaired.
    public var restoration: RestorationMode
    /// The largest number of worker processes at work on one document, at least 1.
    public var jobs: Int
    /// How long a worker may take over one page, greater than 0.
    public var pageTimeout: Duration
    /// The password of an encrypted PDF; nil for none.
    public var password: String?
    /// What is too large to be read.
    public var limits: ReadingLimits

    /// Creates settings; what is not given has its default.
    public init(
        languages: String = "vie", pages: PageSelection = .all,
        existingText: ExistingTextMode = .auto, restoration: RestorationMode = .auto,
        jobs: Int = 1, pageTimeout: Duration = .seconds(100), password: String? = nil,
        limits: ReadingLimits = ReadingLimits()
    ) {
        precondition(jobs >= 1, "A document needs somebody to read it.")
        precondition(pageTimeout > .zero, "A page needs time.")
        self.languages = languages
        self.pages = pages
        self.existingText = existingText
        self.restoration = restoration
        self.jobs = jobs
        self.pageTimeout = pageTimeout
        self.password = password
        self.limits = limits
    }
}
