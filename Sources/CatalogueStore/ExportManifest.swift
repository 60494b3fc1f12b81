/// What an export says of itself.
public struct ExportManifest: Sendable, Hashable, Codable {
    /// The form.
    public static let form = "sohoa-archive/1"

    /// The form that it has: ``form``.
    public var schema: String
    /// The steps of the tables' making that the exporting catalogue had gone.
    public var migrations: [String]
    /// How many rows each table has.
    public var rows: [String: Int]
}
