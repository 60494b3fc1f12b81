import Testing

@testable import PageRendering

@Suite struct JPEGMarkersTests {
    /// The markers of a picture of 32×24 pixels, with an EXIF orientation in either byte order.
    private static func file(
        orientation: Int?, isLittle: Bool = false, hasEnd: Bool = true
    ) -> [UInt8] {
        var bytes: [UInt8] = [0xff, 0xd8]
        if let orientation {
            func number(_ value: Int, _ length: Int) -> [UInt8] {
                let digits = Bytes.big(value).suffix(length)
                return isLittle ? digits.reversed() : Array(digits)
            }
            let tiff: [UInt8] =
                (isLittle ? [0x49, 0x49] : [0x4d, 0x4d]) + number(42, 2) + number(8, 4)
                + number(2, 2)
                + number(0x010f, 2) + number(3, 2) + number(1, 4) + number(0, 4)
                + number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + [0, 0]
                + number(0, 4)
            let segment = [UInt8]("Exif".utf8) + [0, 0] + tiff
            bytes += [0xff, 0xe1] + Bytes.big16(segment.count + 2) + segment
        }
        bytes += [0xff, 0xc0, 0, 11, 8] + Bytes.big16(24) + Bytes.big16(32) + [1, 1, 0x11, 0]
        // Data with a stuffed byte, a restart marker and fill bytes.
        bytes += [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]
        return hasEnd ? bytes + [0xff, 0xff, 0xd9] : bytes
    }

    @Test(arguments: 1...8, [false, true])
    func orientationIsReadInBothByteOrders(orientation: Int, isLittle: Bool) {
        let markers = JPEGMarkers(Self.file(orientation: orientation, isLittle: isLittle))
        #expect(markers?.orientation == orientation)
        #expect(markers?.width == 32)
        #expect(markers?.height == 24)
    }

    @Test(arguments: [nil, 0, 9, 300])
    func nonsenseLeavesThePictureAsItIs(orientation: Int?) {
        #expect(JPEGMarkers(Self.file(orientation: orientation))?.orientation == 1)
    }

    @Test func theEndIsMissedWhereTheFileIsCutOff() {
        #expect(JPEGMarkers(Self.file(orientation: nil))?.isComplete == true)
        #expect(JPEGMarkers(Self.file(orientation: nil, hasEnd: false))?.isComplete == false)
    }

    @Test func aFileCutOffBeforeItsSizeIsNone() {
        #expect(JPEGMarkers([0xff, 0xd8, 0xff, 0xe0, 0, 16, 1]) == nil)
        #expect(JPEGMarkers([0xff, 0xd8]) == nil)
    }
}
