import Glibc

/// The real standard output, out of reach of libraries that print.
public struct StandardOutput: ~Copyable {
    /// Why bytes did not go out.
    public enum Failure: Error, Sendable, Hashable {
        /// Nobody reads any more: for a command in a pipe that is no error.
        case brokenPipe
        /// The system refused.
        case failed(IngestionError)
    }

    /// The copy; its number is -1 where standard output was closed.
    let descriptor: FileDescriptor

    /// Takes standard output for itself and points descriptor 1 at standard error.
    ///
    /// To be called first of all, once. Descriptors 0 to 2 that are closed are opened on
    /// `/dev/null`, so that no file of ours gets one of their numbers; writing to a standard output
    /// that was closed fails.
    public init() {
        // Writing to a pipe that nobody reads is an error of the call, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        let copy = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        descriptor = FileDescriptor(takingOwnership: copy)
        for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
        where fcntl(number, F_GETFD) < 0 {
            // The lowest free number is this one: those below it are open by now.
            _ = open("/dev/null", O_RDWR)
        }
        dup2(STDERR_FILENO, STDOUT_FILENO)
    }

    /// Whether a person looks at it.
    public var isTerminal: Bool { isatty(descriptor.number) == 1 }

    /// The number of columns of the terminal, 80 where it does not say; nil where it is none.
    public var columns: Int? {
        guard isTerminal else { return nil }
        var size = winsize()
        guard ioctl(descriptor.number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
        else { return 80 }
        return Int(size.ws_col)
    }

    /// Writes all the bytes.
    public func write(_ bytes: [UInt8]) throws(Failure) {
        do {
            try descriptor.write(bytes)
        } catch {
            throw Failure(error)
        }
    }

    /// Writes all the bytes of a file.
    public func write(contentsOf file: borrowing TemporaryFile) throws(Failure) {
        do {
            try file.copy(to: descriptor)
        } catch {
            throw Failure(error)
        }
    }
}

extension StandardOutput.Failure {
    /// What a failed call is.
    init(_ error: SystemCallError) {
        self = error.code == EPIPE ? .brokenPipe : .failed(error.whileWriting)
    }
}
