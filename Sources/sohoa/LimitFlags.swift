import ArgumentParser
import Ingestion

/// The flag that sets limits, each by its name.
struct LimitFlags: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Raise or lower a limit; may be given several times.",
            discussion: """
                file=200 (million bytes of a file), pages=2000 (of a file), page=100 (million pixels \
                of a page), side=32767 (pixels along a side), document=2000 (million pixels of all \
                pages of an image file), content=64 (MiB of drawing instructions of a page of a PDF), \
                text=1 (MiB of text of a page). Shown are the numbers that hold without the flag.
                """,
            valueName: "name=number"))
    var limit: [String] = []

    /// The limits.
    func limits() throws(UsageError) -> ReadingLimits {
        var limits = ReadingLimits()
        for text in limit {
            guard let (name, value) = ReadingLimits.parse(text) else { throw .limit(text) }
            limits[name] = value
        }
        return limits
    }
}
