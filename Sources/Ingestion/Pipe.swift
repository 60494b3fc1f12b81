import CLinux
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
        // In one step: a process that another thread starts in between would keep an end open.
        guard sohoa_pipe(&ends, O_CLOEXEC) == 0 else { throw SystemCallError("pipe2") }
        reading = FileDescriptor(takingOwnership: ends[0])
        writing = FileDescriptor(takingOwnership: ends[1])
    }
}
