import DocumentModel

/// A file as the user named it.
public struct InputFile: Sendable, Hashable {
    /// The name that stands for standard input.
    public static let standardInputName = "-"

    /// The name as given; "-" for standard input.
    public let name: String
    /// Where the bytes are: the name itself, or the temporary file that standard input went to.
    public let path: String

    /// A file of that name.
    public init(path: String) {
        name = path
        self.path = path
    }

    /// A file whose bytes lie elsewhere than where it was named.
    public init(name: String, path: String) {
        self.name = name
        self.path = path
    }

    /// Standard input, whose bytes are in this file.
    public init(standardInputIn path: String) {
        name = Self.standardInputName
        self.path = path
    }

    /// Whether this is standard input.
    public var isStandardInput: Bool { name == Self.standardInputName }

    /// The name's last part without its extension: "ke-hoach" for "a/ke-hoach.pdf"; "stdin" for
    /// standard input.
    public var stem: String {
        if isStandardInput { return "stdin" }
        guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
        return String(last[..<dot])
    }

    /// The name without the folders.
    private var last: String { FileName.last(of: name) ?? "" }

    /// The extension in lower case without its dot; "" where there is none.
    public var pathExtension: String {
        guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return "" }
        return last[last.index(after: dot)...].lowercased()
    }

    /// The name in Unicode's composed form (NFC), for records and messages.
    public var displayName: String { name.composed }
}
