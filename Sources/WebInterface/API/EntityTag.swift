import CatalogueStore
import DocumentModel

/// What tells one answer from another (RFC 9110, 8.8.3): another one whenever the answer may be.
///
/// That of a document begins with its version, which is what a change on the ground of it names.
struct EntityTag: Sendable, Hashable {
    /// As it stands in a header.
    let text: String

    private init(text: String) {
        self.text = text
    }

    /// The tag of an answer about the archive as it is now.
    ///
    /// - Parameters:
    ///   - version: The version of the one thing that it is about.
    ///   - call: Who asks, and when: what is overdue is so from a day on.
    /// - Throws: ``CatalogueError``.
    init(version: Int? = nil, _ call: Call) throws {
        let parts = [
            "r\(try call.catalogue.revision())", "\(call.today)", call.visitor.role.rawValue,
            call.visitor.seesSecret ? "s" : nil,
        ]
        let tag = EntityTag(text: "\"\(parts.compactMap { $0 }.joined(separator: "."))\"")
        self = version.map(tag.naming) ?? tag
    }

    /// The tag of the same answer, which is about one thing in a version.
    func naming(_ version: Int) -> EntityTag {
        EntityTag(text: "\"v\(version).\(text.dropFirst())")
    }

    /// Whether a program has the answer already, by what its `If-None-Match` says.
    func isAmong(_ header: String?) -> Bool {
        guard let header else { return false }
        return Self.parts(of: header).contains { part in
            part == "*" || (part.hasPrefix("W/") ? String(part.dropFirst(2)) : part) == text
        }
    }

    /// The versions that `If-Match` names; nil where any does.
    static func versions(in header: String) -> [Int]? {
        let parts = parts(of: header)
        guard !parts.contains("*") else { return nil }
        return parts.compactMap { part in
            guard part.hasPrefix("\"v"), part.hasSuffix("\"") else { return nil }
            return Int(part.dropFirst(2).dropLast().prefix { $0 != "." })
        }
    }

    private static func parts(of header: String) -> [String] {
        header.split(separator: ",").map { part in
            let start = part.drop { $0 == " " || $0 == "\t" }
            return String(start.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
        }
    }
}
