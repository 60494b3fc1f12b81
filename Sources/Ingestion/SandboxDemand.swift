public import Confinement
import Glibc

/// Whether workers may only read in a sandbox of all its layers.
///
/// Told by the environment, which every process that is started has from its parent: lanes, and the
/// workers of lanes, cannot miss it.
public enum SandboxDemand {
    /// The variable; any value but none, "" and "0" demands.
    public static let variable = "SOHOA_REQUIRE_SANDBOX"

    /// Whether all layers are demanded.
    public static var isSet: Bool { (Machine.environment(variable) ?? "0") != "0" }

    /// Demands all layers, of this process's workers and of all that it starts.
    public static func set() { setenv(variable, "1", 1) }

    /// Why workers with this sandbox may not read; nil where they may.
    public static func failure(for sandbox: SandboxReport) -> IngestionError? {
        failure(for: sandbox, isDemanded: isSet)
    }

    static func failure(for sandbox: SandboxReport, isDemanded: Bool) -> IngestionError? {
        guard isDemanded, !sandbox.missing.isEmpty else { return nil }
        return IngestionError(
            .sandboxMissing,
            detail: sandbox.missing.map(\.rawValue).joined(separator: ", "))
    }
}
