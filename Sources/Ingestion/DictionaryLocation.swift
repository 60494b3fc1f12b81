import DocumentModel
import Glibc

/// The folder that holds the language models, and where it was looked for.
public struct DictionaryLocation: Sendable, Hashable {
    /// The folder.
    public let path: String

    /// Finds the folder.
    ///
    /// In this order: the folder given, the one that the environment names, `share/sohoa` beside
    /// the executable's `bin`, then `Dictionaries` in a checkout (known by its `Package.swift`)
    /// around the executable. A folder that was named explicitly is the only one tried: a typing
    /// error must not be covered up by another folder's models.
    public static func find(
        given: String?, environment: String?, executable: String
    ) throws(IngestionError) -> DictionaryLocation {
        try find(given: given, environment: environment, executable: executable) {
            access(FileName.cString(of: $0), F_OK) == 0
        }
    }

    /// As above, asking `exists` instead of the file system.
    static func find(
        given: String?, environment: String?, executable: String, exists: (String) -> Bool
    ) throws(IngestionError) -> DictionaryLocation {
        let named = given ?? environment
        let places = named.map { [$0] } ?? places(around: executable)
        for place in places where exists(place) {
            let isInCheckout = place.hasSuffix(inCheckout)
            guard named != nil || !isInCheckout || exists(parent(of: place) + "/Package.swift")
            else { continue }
            return DictionaryLocation(path: place)
        }
        throw IngestionError(.dataMissing, detail: places.joined(separator: ", "))
    }

    private static let inCheckout = "/Dictionaries"

    /// The places where the folder may be where nobody named it, in order.
    private static func places(around executable: String) -> [String] {
        var folder = parent(of: executable)
        var places = [parent(of: folder) + "/share/sohoa"]
        while !folder.isEmpty {
            folder = parent(of: folder)
            places.append(folder + inCheckout)
        }
        return places
    }

    /// The path up to its last slash, without it; "" for the root and its children.
    private static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return String(path[..<slash])
    }
}
