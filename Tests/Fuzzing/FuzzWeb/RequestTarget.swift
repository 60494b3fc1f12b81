import FuzzDriver
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOHTTP1

@testable import Archiving
@testable import WebInterface

/// Any address, header, form or JSON of a request: refused with an error of ours, or read as it would be
/// written again.
let requestTarget = FuzzTarget("requests") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    checkFields(text)
    checkAddress(text)
    checkHeaders(text)
    checkJSON(text)
    checkHTML(text)
    let name = UploadName(text, by: text).path
    require(
        name.utf8.starts(with: "upload:".utf8) && name.utf8.count <= 400,
        "An upload's name is “\(name)”.")
    require(
        name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
            && !name.contains("\\") && !name.split(separator: "/").contains(".."),
        "An upload's name leads elsewhere: “\(name)”.")
}

private func checkFields(_ text: String) {
    guard let fields = try? FormFields(parsing: text) else { return }
    require(fields.all.count <= FormFields.largestCount, "There are too many fields.")
    let address = SiteAddress("/", fields.all)
    let again = try? FormFields(parsing: address.query)
    require(
        again.map { $0.all.elementsEqual(fields.all, by: ==) } ?? false,
        "Fields are read otherwise than they were written: \(address.query)")
    require(
        address.description.utf8.allSatisfy { (0x21...0x7E).contains($0) },
        "An address has bytes that none has.")
    for (name, _) in fields.all { _ = fields.text(name) }
    if let request = try? CorrectionRequest(fields).checked() { check(request) }
    guard let place = try? DocumentAddress(address, id: 1) else { return }
    require(place.page > 0, "A page has no number.")
    let view = place.address(lit: place.lit)
    require(
        (try? DocumentAddress(view, id: 1))?.page == place.page
            && (try? DocumentAddress(view, id: 1))?.lit == place.lit,
        "A view's address is read as another.")
}

private func check(_ request: CorrectionRequest) {
    for word in request.words ?? [] {
        require(min(word.page, word.line, word.word) >= 1, "A word is nowhere.")
        require(
            word.after.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control },
            "A correction has control characters.")
    }
}

private func checkAddress(_ text: String) {
    var head = HTTPRequestHead(version: .http1_1, method: .GET, uri: text)
    head.headers.add(name: "Host", value: "localhost:8080")
    let limits = RequestHeadCheck(
        limits: ConnectionLimits(patience: .seconds(10), largestFile: 200_000_000))
    _ = limits.refusal(of: head)
    if let address = limits.address(of: head) {
        require(
            address.hasPrefix("/") && address.utf8.allSatisfy { (0x21...0x7E).contains($0) },
            "“\(address)” is no address.")
    }
    if AddressGuard.isSound(text) {
        let path = text.prefix { $0 != "?" }
        require(path.hasPrefix("/") && !path.contains("\\"), "“\(text)” is no address.")
        require(
            !path.split(separator: "/").contains(".."),
            "“\(text)” leads upwards.")
    }
    if let name = HostGuard.name(in: text) {
        require(!name.isEmpty && !name.contains("@"), "“\(name)” is no host.")
    }
}

private func checkHeaders(_ text: String) {
    for size in [0, 1, 1_000] {
        guard case .part(let range) = ByteRange(text, size: size) else { continue }
        require(
            !range.isEmpty && range.lowerBound >= 0 && range.upperBound <= size,
            "Bytes \(range) of \(size) are asked for.")
    }
    _ = EntityTag.versions(in: text)
    var fields = HTTPFields()
    for name in ["Cookie", "Origin", "Referer", "Sec-Fetch-Site", "Authorization"] {
        if let name = HTTPField.Name(name) { fields[name] = text }
    }
    // A header's value has no blanks around it and no controls.
    let sent = fields[.authorization] ?? ""
    let head = HTTPRequest(
        method: .post, scheme: "http", authority: "localhost", path: text, headerFields: fields)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
    require(
        !CrossSiteGuard.admits(request) || ["same-origin", "none"].contains(sent)
            || sent.lowercased().hasPrefix("bearer "), "Another site's request is let in.")
    _ = SessionCookie(isEncrypted: false).secret(in: request)
    require(request.previousView.path.hasPrefix("/"), "A view is elsewhere.")
}

private func checkJSON(_ text: String) {
    guard let fields = try? JSONFields(parsing: text) else { return }
    for key in fields.keys {
        require(fields.has(key), "A key is not there.")
        let number = try? fields.integer(key, in: 0...1_000)
        require((0...1_000).contains((number ?? nil) ?? 0), "A number is out of bounds.")
        let read = try? fields.text(key)
        require(
            ((read ?? nil) ?? "").unicodeScalars.allSatisfy {
                $0.value >= 0x20 || $0 == "\n" || $0 == "\t"
            },
            "A text steers a terminal.")
        _ = try? fields.requiredNumber(key)
        _ = try? fields.texts(key, most: 10)
        let objects = (try? fields.objects(key, most: 10)) ?? []
        require(objects.count <= 10, "A list is too long.")
        for object in objects { try? object.allow(["page", "line"]) }
    }
}

private func checkHTML(_ text: String) {
    let html = HTML(escaping: text).text
    require(
        !html.contains("<") && !html.contains(">") && !html.contains("\"") && !html.contains("'"),
        "A text is markup.")
    require(
        html.unicodeScalars.allSatisfy { $0.value >= 0x20 || "\t\n\r".unicodeScalars.contains($0) },
        "A page has control characters.")
}
