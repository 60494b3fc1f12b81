import Glibc

/// A connection on which anything can be sent, HTTP or not.
final class RawConnection {
    private let socket: Int32

    /// What came back.
    struct Answers {
        var bytes: [UInt8]
        /// Whether the connection was open still when nobody waited any longer.
        var isOpen: Bool

        var text: String { String(decoding: bytes, as: UTF8.self) }

        /// The statuses of the answers, in their order.
        var statuses: [Int] {
            text.matches(of: #/HTTP/1\.1 (\d\d\d)/#).compactMap { Int($0.1) }
        }
    }

    /// Connects to a port of this machine.
    ///
    /// - Parameters:
    ///   - port: The port.
    ///   - ip: The IPv4 address, in the order of the network.
    ///   - buffer: How many bytes wait here for the reader; nil for what is usual.
    init?(port: UInt16, ip: UInt32 = UInt32(0x7F00_0001).bigEndian, buffer: Int32? = nil) {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard socket >= 0 else { return nil }
        if var buffer {
            setsockopt(
                socket, SOL_SOCKET, SO_RCVBUF, &buffer, socklen_t(MemoryLayout<Int32>.size))
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = ip
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else { return nil }
    }

    deinit { close(socket) }

    /// Sends bytes, as far as they are taken within five seconds.
    func send(_ bytes: [UInt8]) {
        var time = timeval(tv_sec: 5, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Sends one byte if it is taken at once; false where the other side has ended.
    func drip(_ byte: UInt8) -> Bool {
        var byte = byte
        let sent = Glibc.send(socket, &byte, 1, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
        return sent == 1 || errno == EAGAIN
    }

    /// Whether the other side has ended without a word.
    var isEnded: Bool {
        var byte: UInt8 = 0
        let count = recv(socket, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT))
        return count == 0 || (count < 0 && errno != EAGAIN)
    }

    /// Says that nothing more is sent.
    func endSending() { shutdown(socket, Int32(SHUT_WR)) }

    /// What comes until the other side ends, or for so many seconds at most.
    func receive(seconds: Int) -> Answers {
        var time = timeval(tv_sec: seconds, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < 8 << 20 {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else {
                return Answers(bytes: bytes, isOpen: count < 0 && errno == EAGAIN)
            }
            bytes += buffer[..<count]
        }
        return Answers(bytes: bytes, isOpen: true)
    }
}
