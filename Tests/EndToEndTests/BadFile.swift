import Foundation
import SohoaTesting
import Testing

/// A file that cannot be converted, with what is to be said of it.
struct BadFile: Sendable, CustomTestStringConvertible {
    /// Its name.
    var name: String
    /// Its bytes; nil for a file that is not there.
    var bytes: [UInt8]?
    /// The reason in the report.
    var reason: String
    /// The exit code.
    var status: Int32
    /// Words of the advice.
    var advice: String

    var testDescription: String { name }

    /// Every kind of bad file that the tests know.
    static var all: [BadFile] {
        get throws {
            [
                BadFile(
                    name: "không có.pdf", bytes: nil, reason: "not-found", status: 5,
                    advice: "Check the name"),
                BadFile(
                    name: "rỗng.pdf", bytes: [], reason: "empty-file", status: 2,
                    advice: "again"),
                BadFile(
                    name: "thư.pdf", bytes: Array("Kính gửi".utf8), reason: "not-a-document",
                    status: 2, advice: "name it .txt"),
                BadFile(
                    name: "cụt.pdf",
                    bytes: Array(
                        try Checkout.bytes(of: "Samples/ke-hoach-07-sxd.pdf").prefix(9000)),
                    reason: "corrupt", status: 2, advice: "again"),
                BadFile(
                    name: "mật.pdf", bytes: encryptedPDF, reason: "encrypted", status: 8,
                    advice: "--password"),
                BadFile(
                    name: "40000x40000.png", bytes: hugePNG, reason: "too-large", status: 12,
                    advice: "300 dpi"),
                BadFile(
                    name: "rác.bin", bytes: [0, 1, 2, 3, 0xFF, 0xFE, 0], reason: "unsupported",
                    status: 2, advice: "Use"),
            ]
        }
    }

    /// A PDF of one empty page, encrypted (RC4, 40 bits) with the user password "1234".
    static var encryptedPDF: [UInt8] {
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
            "<< /Filter /Standard /V 1 /R 2 /P -4 /O <@O> /U <@U> >>",
        ].map {
            $0.replacingOccurrences(of: "@O", with: ownerEntry)
                .replacingOccurrences(of: "@U", with: userEntry)
        }
        var text = "%PDF-1.4\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = text.utf8.count
        text += "xref\n0 5\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        let identifier = "000102030405060708090a0b0c0d0e0f"
        text += """
            trailer
            << /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<\(identifier)> <\(identifier)>] >>
            startxref
            \(table)
            %%EOF

            """
        return Array(text.utf8)
    }

    /// Made from the passwords "owner" and "1234" by the algorithms of ISO 32000-1, 7.6.3.
    private static let ownerEntry =
        "d0a95f0219662a774442fb072e3d9f19e9d130ec09a4d0061e78fe920f7ab62f"
    private static let userEntry =
        "5d61fae30b97f43a20c11344e31be976b3e1ec648bb7756c0054ef9e12e1c33e"

    /// The head of a PNG of 40,000 × 40,000 pixels in colour: 4.8 GB, were it decoded.
    private static let hugePNG: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
        + [0, 0, 0x9C, 0x40, 0, 0, 0x9C, 0x40, 8, 2, 0, 0, 0, 0xDE, 0x6E, 0x99, 0x52]
}
