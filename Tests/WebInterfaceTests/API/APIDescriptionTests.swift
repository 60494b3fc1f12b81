import CatalogueStore
import HTTPTypes
import Hummingbird
import Ingestion
import SohoaTesting
import Testing

@testable import WebInterface

/// Holds openapi.json to the routes.
@Suite struct APIDescriptionTests {
    private let description: APIDescription

    init() throws {
        description = try APIDescription()
    }

    @Test func everyRouteIsDescribedAndEveryDescribedPathIsThere() throws {
        let tester = try SiteTester()
        let router = Router(context: SiteContext.self)
        APIRoutes(site: tester.site).add(to: router)
        let described = Set(
            description.entries.map {
                "\($0.method.uppercased()) \(Operation.root)\($0.path)"
            })
        let answered = Set(
            Operation.all.map { "\($0.method.rawValue) \(Operation.root)\($0.path)" }
                + ["GET \(APIRoutes.description)"])
        #expect(described == answered)
        let routes = Set(router.routes.map(\.description))
        #expect(answered.subtracting(routes) == [])
    }

    @Test func whatIsUnderstoodIsWhatIsDescribed() throws {
        for operation in Operation.all {
            let entry = try #require(description.entries.first { $0.id == operation.id })
            #expect(entry.path == operation.path)
            #expect(
                description.parameters(of: entry, in: "query").sorted()
                    == operation.parameters.sorted(), "\(operation.id)")
            let braces = operation.path.matches(of: /\{(\w+)\}/).map { String($0.output.1) }
            #expect(description.parameters(of: entry, in: "path") == braces, "\(operation.id)")
        }
    }

    @Test func operationsHaveNamesOfTheirOwn() {
        let ids = description.entries.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(!ids.contains(""))
        #expect(Set(Operation.all.map(\.id)).count == Operation.all.count)
    }

    @Test func everyReferenceLeadsSomewhere() {
        var references: [JSONValue] = []
        func collect(_ value: JSONValue) {
            if value["$ref"] != nil { references.append(value) }
            for member in value.object?.values.map({ $0 }) ?? [] { collect(member) }
            for element in value.array ?? [] { collect(element) }
        }
        collect(description.root)
        #expect(references.count > 100)
        #expect(references.filter { description.resolved($0) == nil } == [])
    }

    @Test func whatIsDescribedIsUsed() throws {
        let text = String(decoding: PackageResources.openapi_json, as: UTF8.self)
        for sort in ["schemas", "parameters", "headers", "responses"] {
            let names = try #require(description.root["components"]?[sort]?.object).keys
            let unused = names.filter { !text.contains("\"#/components/\(sort)/\($0)\"") }
            #expect(unused.sorted() == [])
        }
    }

    @Test func everyAnswerInJSONHasAnExample() throws {
        for entry in description.entries {
            for (status, response) in entry.value["responses"]?.object ?? [:]
            where status.hasPrefix("2") {
                let media = description.resolved(response)?["content"]?["application/json"]
                // A document's export in JSON is a file, whose form docs/formats.md describes.
                guard let media, entry.id != "exportDocument" else { continue }
                #expect(media["example"]?.object?.isEmpty == false, "\(entry.id)")
            }
        }
    }

    @Test func theExamplesAreWhatTheSchemasSay() throws {
        var count = 0
        for entry in description.entries {
            let contents =
                [entry.value["requestBody"]]
                + (entry.value["responses"]?.object ?? [:]).values.map { description.resolved($0) }
            for media in contents.compactMap({ $0?["content"]?.object?.values }).flatMap({ $0 }) {
                guard let example = media["example"], let schema = media["schema"] else { continue }
                count += 1
                #expect(
                    JSONSchema(schema, in: description.root).violations(in: example) == [],
                    "\(entry.id)")
            }
        }
        #expect(count > 30)
    }

    @Test func anExampleWithAnotherKeyOrWithoutOneIsFoundOut() throws {
        for entry in description.entries {
            for media in (entry.value["responses"]?.object ?? [:]).values
                .compactMap({ description.resolved($0)?["content"]?["application/json"] })
            {
                guard let schema = media["schema"], let members = media["example"]?.object
                else { continue }
                let check = JSONSchema(schema, in: description.root)
                var more = members
                more["another"] = .null
                #expect(check.violations(in: .object(more)) == ["$.another: not documented"])
                for key in members.keys {
                    var less = members
                    less[key] = nil
                    #expect(check.violations(in: .object(less)) == ["$.\(key): missing"])
                    var wrong = members
                    wrong[key] = .object(["another": .bool(true)])
                    #expect(check.violations(in: .object(wrong)) != [], "\(entry.id) \(key)")
                }
            }
        }
    }

    @Test func theExamplesSpeakOfReasonsAndActionsThatThereAre() throws {
        func example(_ id: String) throws -> JSONValue? {
            let entry = try #require(description.entries.first { $0.id == id })
            return description.response(200, of: entry)?["content"]?["application/json"]?["example"]
        }
        let queue = try #require(example("getQueue")?["failures"]?.array)
        #expect(queue.count == 1)
        #expect(
            queue.allSatisfy {
                $0["reason"]?.string.flatMap(FailureReason.init(rawValue:)) != nil
            })
        let log = try #require(example("listAudit")?["rows"]?.array)
        #expect(log.count == 1)
        #expect(
            log.allSatisfy { $0["action"]?.string.flatMap(AuditAction.init(rawValue:)) != nil })
    }

    @Test func theRecordIsThatOfItsOwnSchema() throws {
        let own = try JSONValue(
            parsing: Array(try Checkout.text(of: "docs/record.schema.json").utf8))
        let schemas = try #require(description.root["components"]?["schemas"]?.object)
        for (name, schema) in schemas {
            guard let part = name.wholeMatch(of: /record\.(\w+)/)?.output.1 else { continue }
            #expect(schema == own["$defs"]?[String(part)]?.referring, "\(name)")
        }
        #expect(schemas["record.record"] != nil)
    }

    @Test func theErrorsAreThoseOfTheSite() {
        let codes = description.root["components"]?["schemas"]?["Problem"]?["properties"]?["code"]
        #expect(
            codes?["enum"]?.array?.compactMap(\.string).sorted()
                == WebError.Code.allCases.map(\.rawValue).sorted())
    }

    @Test func everyAnswerOfAnErrorIsAProblem() throws {
        for entry in description.entries where entry.id != "getDescription" {
            for (status, response) in entry.value["responses"]?.object ?? [:]
            where !status.hasPrefix("2") && status != "304" {
                let content = try #require(description.resolved(response)?["content"]?.object)
                #expect(Array(content.keys) == ["application/problem+json"], "\(entry.id)")
            }
        }
    }
}

extension JSONValue {
    /// The value with its references pointed to where openapi.json has what they mean.
    fileprivate var referring: JSONValue {
        switch self {
        case .object(let members):
            .object(
                Dictionary(
                    uniqueKeysWithValues: members.map { key, value in
                        guard key == "$ref", let reference = value.string else {
                            return (key, value.referring)
                        }
                        let place = reference.split(separator: "/").last ?? ""
                        return (key, .string("#/components/schemas/record.\(place)"))
                    }))
        case .array(let values): .array(values.map(\.referring))
        default: self
        }
    }
}
