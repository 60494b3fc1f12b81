import SohoaTesting

@testable import WebInterface

/// The description of the API, openapi.json.
struct APIDescription {
    /// An operation in it.
    struct Entry {
        var path: String
        var method: String
        var value: JSONValue

        /// Its name.
        var id: String { value["operationId"]?.string ?? "" }
    }

    let root: JSONValue

    init() throws {
        root = try JSONValue(parsing: PackageResources.openapi_json)
    }

    /// Its operations by path and method.
    var entries: [Entry] {
        (root["paths"]?.object ?? [:]).sorted { $0.key < $1.key }.flatMap { path, methods in
            (methods.object ?? [:]).sorted { $0.key < $1.key }.map {
                Entry(path: path, method: $0.key, value: $0.value)
            }
        }
    }

    /// What a value refers to, or itself.
    func resolved(_ value: JSONValue) -> JSONValue? {
        guard let reference = value["$ref"]?.string else { return value }
        var found: JSONValue? = root
        for part in reference.split(separator: "/").dropFirst() { found = found?[String(part)] }
        return found
    }

    /// The parameters of an operation that stand in the query, the path or a header.
    func parameters(of entry: Entry, in place: String) -> [String] {
        (entry.value["parameters"]?.array ?? []).compactMap(resolved)
            .filter { $0["in"]?.string == place }.compactMap { $0["name"]?.string }
    }

    /// The description of an answer.
    func response(_ status: Int, of entry: Entry) -> JSONValue? {
        entry.value["responses"]?["\(status)"].flatMap(resolved)
    }

    /// What is wrong with a body of a media type.
    func violations(in body: JSONValue, of content: JSONValue?, type: String) -> [String] {
        guard let schema = content?["content"]?[type]?["schema"] else {
            return ["no schema for \(type)"]
        }
        return JSONSchema(schema, in: root).violations(in: body)
    }
}
