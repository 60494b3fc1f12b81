/// A layer of the sandbox, each of which holds without the others.
public enum SandboxLayer: String, Sendable, Hashable, Codable, CaseIterable {
    /// No program that is started gains rights (`no_new_privs`); what the others stand on.
    case noNewPrivileges = "no-new-privileges"
    /// The kernel opens no file but those listed (Landlock).
    case landlock
    /// The kernel answers only the system calls listed (seccomp).
    case seccomp
}
