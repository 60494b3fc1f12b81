import DocumentModel
import Glibc

/// What the process knows of the machine it runs on and of itself.
public enum Machine {
    /// The number of cores, at least 1.
    public static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// The absolute path of this executable.
    public static var executable: String {
        realPath(of: "/proc/self/exe") ?? CommandLine.arguments[0]
    }

    /// Has this process, and those that it will start, wait while others have something to do.
    public static func givePrecedenceToOthers() {
        // Where it is refused the process works on as it was.
        _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    }

    /// Where a path leads, absolute and through all links; nil where nothing is there.
    package static func realPath(of path: String) -> String? {
        guard let real = realpath(FileName.cString(of: path), nil) else { return nil }
        defer { free(real) }
        return FileName.text(of: real)
    }

    /// The name under which the user is known to the system, or the user's number.
    public static var userName: String {
        guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else {
            return "\(getuid())"
        }
        return String(cString: name)
    }

    /// The value of a variable of the environment; nil where it is not set or empty.
    public static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = FileName.text(of: value)
        return text.isEmpty ? nil : text
    }
}
