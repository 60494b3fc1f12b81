import Foundation
import FoundationXML

/// The elements of an XML document in the order of their opening tags, as libxml2 reads them.
public struct XMLElements: Sendable {
    /// An element.
    public struct Element: Sendable, Hashable {
        /// The name of its tag.
        public var name: String
        /// Its attributes.
        public var attributes: [String: String]
        /// The characters directly in it.
        public var text = ""
    }

    /// The document is not well-formed.
    public struct Malformed: Error {
        /// What the parser said.
        public var reason: String
    }

    /// The elements.
    public let all: [Element]

    /// Reads a document.
    public init(parsing bytes: [UInt8]) throws {
        let collector = Collector()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = collector
        guard parser.parse() else {
            throw Malformed(
                reason: "line \(parser.lineNumber): \(String(describing: parser.parserError))")
        }
        all = collector.all
    }

    /// The elements of this name.
    public func named(_ name: String) -> [Element] { all.filter { $0.name == name } }

    /// The elements of this `class`.
    public func ofClass(_ name: String) -> [Element] {
        all.filter { $0.attributes["class"] == name }
    }
}

/// What the parser found so far.
private final class Collector: NSObject, XMLParserDelegate {
    var all: [XMLElements.Element] = []
    private var open: [Int] = []

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        open.append(all.count)
        all.append(XMLElements.Element(name: elementName, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if let last = open.last { all[last].text += string }
    }

    func parser(
        _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        open.removeLast()
    }
}
