import Glibc

/// The two ends of a pipe, neither inherited by a child.
struct Pipe: ~Copyable {
    /// The end to read from.
    let reading: FileDescriptor
    /// The end to write to.
    let writing: FileDescriptor

    /// Opens a pipe.
    init() throws(SystemCallError) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw SystemCallError("pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reading = FileDescriptor(takingOwnership: ends[0])
        writing = FileDescriptor(takingOwnership: ends[1])
    }
}
