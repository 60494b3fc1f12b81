import Ingestion
import Testing

@testable import Archiving

@Suite struct IngestSettingsTests {
    private let settings = IngestSettings(
        ConversionSettings(
            languages: "vie+eng", existingText: .redo, restoration: .on,
            pageTimeout: .seconds(90)), dictionary: "/a/b.txt")

    @Test func theyComeBackFromTheirJSON() {
        #expect(IngestSettings(json: settings.json) == settings)
        #expect(settings.conversion.existingText == .redo)
        #expect(settings.conversion.pageTimeout == .seconds(90))
    }

    @Test func limitsAreKeptWhereTheyDiffer() {
        #expect(!settings.json.contains("limits"))
        #expect(settings.largestFile == 200_000_000)
        var limits = ReadingLimits()
        limits[.file] = 300
        let changed = IngestSettings(ConversionSettings(limits: limits), dictionary: nil)
        #expect(changed.json.contains(#""limits":{"file":300}"#))
        #expect(IngestSettings(json: changed.json)?.limits == ["file": 300])
        #expect(changed.largestFile == 300_000_000)
    }

    @Test func howLargeAFileMayBeIsAskedWhenItIsTakenInAndNotWhenItIsRead() {
        var limits = ReadingLimits()
        limits[.file] = 1
        limits[.pages] = 5
        let settings = IngestSettings(ConversionSettings(limits: limits), dictionary: nil)
        #expect(settings.largestFile == 1_000_000)
        #expect(settings.conversion.limits[.file] == 2_000)
        #expect(settings.conversion.limits[.pages] == 5)
    }

    @Test(arguments: [
        "", "{}", "null",
        #"{"languages":"vie","mode":"none","pageTimeout":1,"restore":"auto"}"#,
        #"{"languages":"vie","mode":"auto","pageTimeout":0,"restore":"auto"}"#,
        #"{"languages":"vie","mode":"auto","pageTimeout":1e-30,"restore":"auto"}"#,
        #"{"languages":"vie","mode":"auto","pageTimeout":1e30,"restore":"auto"}"#,
    ])
    func whatIsNoneIsRefused(json: String) {
        #expect(IngestSettings(json: json) == nil)
    }

    @Test func otherSettingsHaveAnotherFingerprint() {
        var other = settings
        #expect(other.fingerprint == settings.fingerprint)
        other.languages = "vie"
        #expect(other.fingerprint != settings.fingerprint)
    }
}
