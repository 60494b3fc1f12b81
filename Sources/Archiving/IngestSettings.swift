import DocumentModel
import FoundationEssentials
public import Ingestion
import Publishing

/// How the documents of an archive are read; kept with every job as JSON.
public struct IngestSettings: Sendable, Hashable, Codable {
    /// The recognition engine's languages, joined by "+".
    public var languages: String
    /// What to do with text that a PDF already carries: a raw value of ``ExistingTextMode``.
    public var mode: String
    /// Whether the text is repaired: a raw value of ``RestorationMode``.
    public var restore: String
    /// The seconds that a page may take.
    public var pageTimeout: Double
    /// The file with the user's terms: an absolute path; nil for none.
    public var dictionary: String?
    /// The limits that differ from the usual ones, by name; nil where none does.
    public var limits: [String: Int]?

    /// Takes what a job needs from settings of a conversion.
    public init(_ settings: ConversionSettings, dictionary: String?) {
        languages = settings.languages
        mode = settings.existingText.rawValue
        restore = settings.restoration.rawValue
        pageTimeout = settings.pageTimeout / .seconds(1)
        self.dictionary = dictionary
        limits = settings.limits.changes
    }

    /// The settings as they are kept.
    public var json: String {
        String(decoding: JSONText.bytes(of: self, pretty: false), as: UTF8.self)
    }

    /// Reads what ``json`` writes; nil for anything else.
    init?(json: String) {
        guard
            let settings = try? JSONDecoder().decode(
                IngestSettings.self, from: Data(json.utf8)),
            ExistingTextMode(rawValue: settings.mode) != nil,
            RestorationMode(rawValue: settings.restore) != nil,
            ConversionSettings.pageTimeouts.contains(settings.pageTimeout)
        else { return nil }
        self = settings
    }

    /// The settings of a conversion with one reader, for a file of the archive: how large it may be was
    /// asked when it was taken in.
    var conversion: ConversionSettings {
        var limits = ReadingLimits(changes: limits ?? [:])
        limits[.file] = ReadingLimits.Name.file.range.upperBound
        return ConversionSettings(
            languages: languages, existingText: ExistingTextMode(rawValue: mode) ?? .auto,
            restoration: RestorationMode(rawValue: restore) ?? .auto,
            pageTimeout: .seconds(pageTimeout),
            limits: limits)
    }

    /// The most bytes that a file may have to be taken in.
    public var largestFile: Int { ReadingLimits(changes: limits ?? [:])[.file] * 1_000_000 }

    /// A name of these settings and this version: what was made under another may be made anew.
    public var fingerprint: String {
        SHA256.hexadecimal(of: Array("\(DocumentPipeline.version) \(json)".utf8))
    }
}
