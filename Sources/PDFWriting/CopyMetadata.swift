internal import DocumentModel

/// What a copy says of itself, in its dictionary and, word for word, in its XMP metadata.
struct CopyMetadata {
    private var description: CopyDescription
    private var creator: String?
    private var date: PDFDate?
    private var subject: String
    private var isArchival: Bool

    /// Puts together what is said.
    ///
    /// - Parameters:
    ///   - description: The document.
    ///   - original: The original's dictionary of metadata; nil where there was none.
    ///   - wasSigned: Whether the original is signed.
    ///   - isArchival: Whether the copy is PDF/A-2b.
    init(
        _ description: CopyDescription, original: PDFObjectHandle?, wasSigned: Bool,
        isArchival: Bool
    ) {
        self.description = description
        self.isArchival = isArchival
        creator = original?["Creator"]?.text.map(Self.plain).flatMap { $0.isEmpty ? nil : $0 }
        date =
            original?["CreationDate"]?.text.flatMap { PDFDate($0) }
            ?? description.date.flatMap { PDFDate($0) }
        subject = "Bản sao có lớp văn bản của \(Self.plain(FileName.readable(description.file)))"
        if wasSigned { subject += ", bản gốc có chữ ký số" }
    }

    /// Writes it into the document.
    func write(to document: QPDFHandle) {
        let info = document.object("<< >>")
        info.set("Title", document.string(title))
        info.set("Author", issuer.map(document.string))
        info.set("Subject", document.string(subject))
        info.set("Creator", creator.map(document.string))
        info.set("Producer", document.string(Self.plain(description.producer)))
        info.set("CreationDate", (date?.asPDF).map(document.string))
        document.trailer.set("Info", document.indirect(info))
        document.root.set(
            "Metadata",
            document.stream(Array(xmp.utf8), entries: "/Type /Metadata /Subtype /XML"))
        if document.root["Lang"] == nil { document.root.set("Lang", document.string("vi")) }
        document.root.set("ViewerPreferences", preferences(of: document))
    }

    private var title: String { Self.plain(description.title) }

    private var issuer: String? {
        description.issuer.map(Self.plain).flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Viewers show the title rather than the name of the file.
    private func preferences(of document: QPDFHandle) -> PDFObjectHandle {
        let preferences = (document.root["ViewerPreferences"] ?? document.object("<< >>")).copy()
        preferences.set("DisplayDocTitle", document.object("true"))
        return preferences
    }

    /// The XMP packet (ISO 16684-1).
    var xmp: String {
        var properties = [
            "<dc:format>application/pdf</dc:format>",
            "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">\(Self.escaped(title))</rdf:li>"
                + "</rdf:Alt></dc:title>",
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">\(Self.escaped(subject))"
                + "</rdf:li></rdf:Alt></dc:description>",
            "<dc:language><rdf:Bag><rdf:li>vi</rdf:li></rdf:Bag></dc:language>",
            "<dc:source>sha256:\(Self.escaped(description.sha256))</dc:source>",
            "<pdf:Producer>\(Self.escaped(Self.plain(description.producer)))</pdf:Producer>",
        ]
        if let issuer {
            properties.append(
                "<dc:creator><rdf:Seq><rdf:li>\(Self.escaped(issuer))</rdf:li></rdf:Seq></dc:creator>"
            )
        }
        if let creator {
            properties.append("<xmp:CreatorTool>\(Self.escaped(creator))</xmp:CreatorTool>")
        }
        if let date { properties.append("<xmp:CreateDate>\(date.asXMP)</xmp:CreateDate>") }
        if isArchival {
            properties.append("<pdfaid:part>2</pdfaid:part>")
            properties.append("<pdfaid:conformance>B</pdfaid:conformance>")
        }
        return """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
              xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            \(properties.joined(separator: "\n"))
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """
    }

    /// A text on one line, without what XML has no place for.
    private static func plain(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            if scalar.properties.isWhitespace { return " " }
            let isBarred =
                scalar.properties.generalCategory == .control
                || scalar.properties.isNoncharacterCodePoint
            return isBarred ? "\u{FFFD}" : scalar
        }
        return String(String.UnicodeScalarView(scalars)).split(separator: " ")
            .joined(separator: " ")
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            default: String(scalar)
            }
        }.joined()
    }
}
