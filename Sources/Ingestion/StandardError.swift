import Glibc

/// What the process knows of its standard error.
public enum StandardError {
    /// Whether a person looks at it.
    public static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// The number of columns of the terminal, 80 where it does not say.
    public static var columns: Int {
        var size = winsize()
        guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes a text as it is; what cannot be written is lost, there is nobody left to tell.
    public static func write(_ text: String) {
        let descriptor = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3)
        guard descriptor >= 0 else { return }
        try? FileDescriptor(takingOwnership: descriptor).write(Array(text.utf8))
    }
}
