import Glibc

/// The files of a process that is about to start, open here until it has them.
struct HandedFiles: ~Copyable {
    /// Their descriptors, in the order of the files.
    let descriptors: [Int32]

    /// Opens the files: anew, so that parent and worker share no place in them.
    init(_ files: [HandedFile]) throws(SystemCallError) {
        var opened: [Int32] = []
        do throws(SystemCallError) {
            for file in files { opened.append(try Self.open(file)) }
        } catch {
            for descriptor in opened { close(descriptor) }
            throw error
        }
        descriptors = opened
    }

    deinit {
        for descriptor in descriptors { close(descriptor) }
    }

    /// Opens a file under a number above all that files are handed under, so that none is covered
    /// before it is handed on.
    private static func open(_ file: HandedFile) throws(SystemCallError) -> Int32 {
        let opened = try FileDescriptor(
            opening: file.path, file.access | O_NONBLOCK | O_NOCTTY)
        let descriptor = fcntl(opened.number, F_DUPFD_CLOEXEC, 16)
        guard descriptor >= 0 else { throw SystemCallError("fcntl") }
        return descriptor
    }
}
