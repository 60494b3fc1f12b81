/// An address within the site: a path and the parameters of its query, in order.
///
/// Views keep all their state in it, so that a view can be kept and sent as a link.
struct SiteAddress: Sendable, Hashable, CustomStringConvertible {
    /// The path, from its first slash; parts of it that are not our own words are percent-encoded.
    var path: String
    /// Names and values, decoded.
    var parameters: [(name: String, value: String)]

    init(_ path: String, _ parameters: [(name: String, value: String)] = []) {
        self.path = path
        self.parameters = parameters
    }

    /// The first value of a parameter.
    subscript(name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// All values of a parameter.
    func values(_ name: String) -> [String] {
        parameters.filter { $0.name == name }.map(\.value)
    }

    /// The address with a parameter that has one value; nil takes it away.
    func setting(_ name: String, to value: String?) -> SiteAddress {
        var address = self
        address.parameters.removeAll { $0.name == name }
        if let value { address.parameters.append((name, value)) }
        return address
    }

    /// The address with one more value of a parameter, or without it where it has it.
    func toggling(_ name: String, _ value: String) -> SiteAddress {
        var address = self
        let count = address.parameters.count
        address.parameters.removeAll { $0 == (name, value) }
        if address.parameters.count == count { address.parameters.append((name, value)) }
        return address
    }

    /// The same view at another path, such as in another form.
    func at(_ path: String) -> SiteAddress {
        var address = self
        address.path = path
        return address
    }

    /// The parameters as they stand in a link, without the question mark.
    var query: String {
        parameters.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
            .joined(separator: "&")
    }

    /// As it stands in a link.
    var description: String { parameters.isEmpty ? path : "\(path)?\(query)" }

    /// A text as a part of a path or of a query.
    static func encoded(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
                UInt8(ascii: "_"), UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }

    static func == (one: SiteAddress, other: SiteAddress) -> Bool {
        one.description == other.description
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(description)
    }
}
