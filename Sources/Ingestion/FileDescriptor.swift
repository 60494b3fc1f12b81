import DocumentModel
package import Glibc

/// An open file, closed when its owner lets it go.
package struct FileDescriptor: ~Copyable {
    /// The number that the system knows it by.
    package let number: Int32

    /// Takes over an open descriptor, which nobody else may close from now on; -1 for none, which
    /// every use answers with an error.
    package init(takingOwnership number: Int32) {
        self.number = number
    }

    /// Opens a file, never inherited by a child process.
    package init(opening path: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemCallError)
    {
        let number = Glibc.open(FileName.cString(of: path), flags | O_CLOEXEC, mode)
        guard number >= 0 else { throw SystemCallError("open") }
        self.number = number
    }

    deinit {
        if number >= 0 { close(number) }
    }

    /// Reads up to `capacity` bytes; none at the end of the file.
    package func read(upTo capacity: Int) throws(SystemCallError) -> [UInt8] {
        var failure: SystemCallError?
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            while true {
                let got = Glibc.read(number, buffer.baseAddress, capacity)
                if got < 0 {
                    let error = SystemCallError("read")
                    if error.code == EINTR { continue }
                    failure = error
                }
                count = max(0, got)
                return
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Writes all the bytes.
    package func write(_ bytes: [UInt8]) throws(SystemCallError) {
        var failure: SystemCallError?
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty, failure == nil {
                let written = Glibc.write(
                    number, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if written < 0 {
                    let error = SystemCallError("write")
                    if error.code != EINTR { failure = error }
                } else {
                    rest = rest.dropFirst(written)
                }
            }
        }
        if let failure { throw failure }
    }

    /// Waits until the bytes written are on the disk.
    package func synchronize() throws(SystemCallError) {
        guard fsync(number) == 0 else { throw SystemCallError("fsync") }
    }

    /// What the system knows of the file.
    package func status() throws(SystemCallError) -> stat {
        var status = stat()
        guard fstat(number, &status) == 0 else { throw SystemCallError("fstat") }
        return status
    }
}
