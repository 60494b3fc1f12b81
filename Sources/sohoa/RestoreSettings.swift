import Ingestion

/// What `sohoa restore` is to do: the flags with every default looked up and every value checked.
struct RestoreSettings {
    /// The file, or "-" for standard input.
    var file: String
    /// The form of the result.
    var form: RestoredForm
    /// The output as named; nil for standard output.
    var output: String?
    /// What is repaired.
    var conversion: ConversionSettings
    /// The file with the user's terms; nil for none.
    var dictionary: String?
    /// The folder with the language models, where it was named.
    var data: String?
    /// Whether only errors are said.
    var isQuiet: Bool

    /// Resolves flags.
    init(_ flags: RestoreFlags) throws(UsageError) {
        let names = [flags.file, flags.shared.output, flags.shared.dictionary].compactMap { $0 }
        guard names.allSatisfy({ !$0.isEmpty }) else { throw .emptyName }
        if flags.explain && flags.json { throw .explainAndJSON }
        file = flags.file
        form = flags.explain ? .explanation : flags.json ? .lines : .text
        output = flags.shared.output
        conversion = ConversionSettings(restoration: flags.restore.mode)
        dictionary = flags.shared.dictionary
        data = flags.shared.data
        isQuiet = flags.shared.quiet
    }
}
