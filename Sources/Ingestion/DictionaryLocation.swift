import Glibc

/// The folder that holds the language models, and where it was looked for.
public struct DictionaryLocation: Sendable, Hashable {
    /// The folder.
    public let path: String

    /// Finds the folder.
    ///
    /// In this order: the folder given, the one that the environment names, `share/sohoa` beside
    /// the executable's `bin`, then `Dictionaries` in a checkout around the executable. A folder
    /// that was named explicitly is the only one tried: a typing error must not be covered up by
    /// another folder's models.
    public static func find(
        given: String?, environment: String?, executable: String,
        isFolder: (String) -> Bool = Self.isFolder(_:)
    ) throws(IngestionError) -> DictionaryLocation {
        let places = candidates(given: given, environment: environment, executable: executable)
        for place in places where isFolder(place) {
            return DictionaryLocation(path: place)
        }
        throw IngestionError(.dataMissing, detail: places.joined(separator: ", "))
    }

    /// The places to try, in order.
    static func candidates(given: String?, environment: String?, executable: String) -> [String] {
        if let given { return [given] }
        if let environment, !environment.isEmpty { return [environment] }
        var folder = parent(of: executable)
        var places = [parent(of: folder) + "/share/sohoa"]
        while !folder.isEmpty {
            folder = parent(of: folder)
            places.append(folder + "/Dictionaries")
        }
        return places
    }

    /// Whether there is a folder of that name.
    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The path up to its last slash, without it; "" for the root and its children.
    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return String(path[..<slash])
    }
}
