import ArgumentParser

/// Which documents somebody says something of, and who says it.
struct MarkFlags: ParsableArguments {
    @Argument(help: ArgumentHelp("The documents' numbers.", valueName: "id"))
    var documents: [Int64]

    @OptionGroup
    var editing: EditorFlags
}
