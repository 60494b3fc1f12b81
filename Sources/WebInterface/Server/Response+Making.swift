import DocumentModel
import HTTPTypes
import Hummingbird
import NIOCore
import Presentation
import Publishing

// The kinds of answers that the site gives.

extension Response {
    /// A page.
    init(page: HTML, status: HTTPResponse.Status = .ok) {
        self.init(bytes: Array(page.text.utf8), type: "text/html; charset=utf-8", status: status)
    }

    /// Bytes of a media type.
    init(bytes: [UInt8], type: String, status: HTTPResponse.Status = .ok) {
        self.init(
            status: status, headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A value for a program.
    init(json value: some Encodable, status: HTTPResponse.Status = .ok) {
        self.init(
            bytes: JSONText.bytes(of: value, pretty: false),
            type: "application/json; charset=utf-8", status: status)
    }

    /// An error for a program: a problem detail (RFC 9457).
    init(problem error: WebError, messages: Messages) {
        struct Problem: Encodable {
            var type: String
            var title: String
            var status: Int
            var code: String
            var detail: String?
        }
        let problem = Problem(
            type: "about:blank", title: messages.title(of: error.code),
            status: Int(error.status.code), code: error.code.rawValue,
            detail: error.detail.isEmpty ? nil : error.detail)
        self.init(
            bytes: JSONText.bytes(of: problem, pretty: false),
            type: "application/problem+json; charset=utf-8", status: error.status)
    }

    /// Sends the browser elsewhere with a GET; an address of this site.
    init(seeOther address: SiteAddress) {
        self.init(status: .seeOther, headers: [.location: address.description])
    }

    /// A file to keep: the browser does not show it (RFC 6266, RFC 8187).
    init(attachment bytes: [UInt8], named name: String, type: String) {
        self.init(bytes: bytes, type: type)
        headers[.contentDisposition] = Self.disposition(ofAttachment: name)
    }

    /// What says that a file is to be kept under a name.
    static func disposition(ofAttachment name: String) -> String {
        let name = FileName.readable(name)
        let plain = String(
            name.unicodeScalars.map { scalar in
                scalar.isASCII && scalar.value >= 32 && scalar.value < 127
                    && !"\"\\%;/".unicodeScalars.contains(scalar) ? Character(scalar) : "_"
            })
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(SiteAddress.encoded(name))"
    }
}
