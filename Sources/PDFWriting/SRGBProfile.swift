internal import Glibc

/// The ICC profile (version 2.1) of sRGB (IEC 61966-2-1), computed from its definition.
enum SRGBProfile {
    /// The profile.
    static let bytes: [UInt8] = {
        let curve = tag("curv") + long(points) + (0..<points).flatMap(curvePoint)
        let tables: [(names: [String], content: [UInt8])] = [
            (["cprt"], tag("text") + Array("No copyright, use freely.".utf8) + [0]),
            (["desc"], description),
            // The medium is white as the connection space's illuminant, D50.
            (["wtpt"], xyz(0.9642, 1, 0.8249)),
            // The primaries, adapted to D50.
            (["rXYZ"], xyz(0.43607, 0.22249, 0.01392)),
            (["gXYZ"], xyz(0.38515, 0.71687, 0.09708)),
            (["bXYZ"], xyz(0.14307, 0.06061, 0.71410)),
            (["rTRC", "gTRC", "bTRC"], curve),
        ]
        let count = tables.reduce(0) { $0 + $1.names.count }
        var directory = long(count)
        var content: [UInt8] = []
        for table in tables {
            let offset = 128 + 4 + 12 * count + content.count
            for name in table.names {
                directory += Array(name.utf8) + long(offset) + long(table.content.count)
            }
            content += table.content
            content += [UInt8](repeating: 0, count: (4 - content.count % 4) % 4)
        }
        return header(size: 128 + directory.count + content.count) + directory + content
    }()

    private static func header(size: Int) -> [UInt8] {
        let creation = [2025, 1, 1, 0, 0, 0].flatMap(short)
        return long(size) + long(0) + long(0x0210_0000) + Array("mntrRGB XYZ ".utf8) + creation
            + Array("acsp".utf8) + [UInt8](repeating: 0, count: 28)
            + xyz(0.9642, 1, 0.8249).dropFirst(8) + [UInt8](repeating: 0, count: 48)
    }

    /// The name in ASCII; none in Unicode (12 bytes of nothing) and none for the Macintosh.
    private static let description: [UInt8] = {
        let name = Array("sRGB".utf8) + [0]
        return tag("desc") + long(name.count) + name + [UInt8](repeating: 0, count: 8 + 3 + 67)
    }()

    private static let points = 1_024

    /// How much light a value gives.
    private static func curvePoint(_ index: Int) -> [UInt8] {
        let value = Double(index) / Double(points - 1)
        let light = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        return short(Int((light * 65_535).rounded()))
    }

    private static func xyz(_ x: Double, _ y: Double, _ z: Double) -> [UInt8] {
        tag("XYZ ") + [x, y, z].flatMap { long(Int(($0 * 65_536).rounded())) }
    }

    private static func tag(_ name: String) -> [UInt8] { Array(name.utf8) + long(0) }

    private static func long(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func short(_ number: Int) -> [UInt8] { Array(long(number).suffix(2)) }
}
