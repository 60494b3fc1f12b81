import Ingestion
import Presentation

/// What `sohoa convert` is to do: the flags with every default looked up and every value checked.
struct ConvertSettings {
    /// How much is said on standard error.
    enum Chattiness: Comparable {
        /// Errors only.
        case quiet
        /// A line a file, or a progress bar.
        case normal
        /// Also what is done with each page.
        case verbose
    }

    /// The files, at least one.
    var files: [String]
    /// The form of the result.
    var format: OutputFormat
    /// Whether the JSON holds every page.
    var pagesDetail: Bool
    /// The output as named; nil for standard output.
    var output: String?
    /// How documents are converted.
    var conversion: ConversionSettings
    /// The report's path; nil for none.
    var report: String?
    /// The folder with the language models, where it was named.
    var data: String?
    /// The file with the user's terms; nil for none.
    var dictionary: String?
    /// How much is said.
    var chattiness: Chattiness
    /// Whether progress is drawn rather than listed.
    var drawsProgress: Bool

    /// Resolves flags.
    init(_ flags: ConvertFlags) throws(UsageError) {
        guard flags.files.count(where: { $0 == InputFile.standardInputName }) <= 1 else {
            throw .standardInputTwice
        }
        let names =
            flags.files
            + [flags.shared.output, flags.report, flags.shared.dictionary]
            .compactMap { $0 }
        guard names.allSatisfy({ !$0.isEmpty }) else { throw .emptyName }
        if let jobs = flags.jobs, jobs < 1 { throw .jobs(jobs) }
        guard ConversionSettings.pageTimeouts.contains(flags.pageTimeout) else {
            throw .pageTimeout(flags.pageTimeout)
        }
        guard Self.areLanguages(flags.language) else { throw .language(flags.language) }
        if flags.shared.quiet && flags.verbose { throw .quietAndVerbose }

        files = flags.files
        format = flags.format
        pagesDetail = flags.pagesDetail
        output = flags.shared.output
        conversion = ConversionSettings(
            languages: flags.language, pages: try Self.pages(flags.pages),
            existingText: flags.mode, restoration: flags.restore,
            jobs: flags.jobs ?? Machine.cores, pageTimeout: .seconds(flags.pageTimeout),
            password: flags.password, limits: try flags.limits.limits())
        report = flags.report
        data = flags.shared.data
        dictionary = flags.shared.dictionary
        chattiness = flags.shared.quiet ? .quiet : flags.verbose ? .verbose : .normal
        drawsProgress = chattiness == .normal && !flags.noProgressBar && StandardError.isTerminal
    }

    private static func pages(_ text: String?) throws(UsageError) -> PageSelection {
        guard let text else { return .all }
        do {
            return try PageSelection(parsing: text)
        } catch {
            throw .pages(text, error)
        }
    }

    /// Whether these are names of models joined by "+"; the engine makes file names of them.
    static func areLanguages(_ text: String) -> Bool {
        text.split(separator: "+", omittingEmptySubsequences: false).allSatisfy { name in
            !name.isEmpty && !name.hasPrefix("/")
                && name.unicodeScalars.allSatisfy {
                    $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
                        || $0 == "_" || $0 == "/"
                }
        }
    }
}
