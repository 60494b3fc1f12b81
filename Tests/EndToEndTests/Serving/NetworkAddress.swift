import Glibc

/// This machine as others see it.
enum NetworkAddress {
    /// An IPv4 address of this machine besides loopback, in the order of the network.
    static let own: UInt32? = {
        var first: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&first) == 0 else { return nil }
        defer { freeifaddrs(first) }
        var next = first
        while let interface = next {
            next = interface.pointee.ifa_next
            guard let address = interface.pointee.ifa_addr,
                address.pointee.sa_family == sa_family_t(AF_INET)
            else { continue }
            let ip = address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                $0.pointee.sin_addr.s_addr
            }
            if UInt32(bigEndian: ip) >> 24 != 127 { return ip }
        }
        return nil
    }()
}
