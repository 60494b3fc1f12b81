import Foundation
import SohoaTesting
import Testing

/// How much of the paper's words the repaired samples have.
@Suite struct AccuracyTests {
    private let truth: String

    init() throws {
        truth = try Checkout.text(of: "Samples/ke-hoach-07-sxd.txt")
    }

    /// The mangled sample is a real scan of the plan that the true text was typeset from.
    @Test func theMangledSampleIsNearlyWhole() throws {
        let mangled = try Checkout.text(of: "Samples/ke-hoach-07-sxd-mangled.txt")
        #expect(Self.share(of: Self.words(of: truth), in: Self.words(of: mangled)) < 0.2)
        try expect(repairing: mangled, toGiveAtLeast: 0.965)
    }

    @Test func theSampleWithoutMarksIsNearlyWhole() throws {
        let bare = Self.withoutMarks(truth)
        #expect(Self.share(of: Self.words(of: truth), in: Self.words(of: bare)) < 0.2)
        try expect(repairing: bare, toGiveAtLeast: 0.985)
    }

    @Test func theTrueTextStaysAsItIs() throws {
        #expect(try Self.words(of: repaired(truth)) == Self.words(of: truth))
    }

    /// Repairs the text and holds its words to the share, its numbers to what they were before.
    private func expect(
        repairing text: String, toGiveAtLeast share: Double,
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let words = try Self.words(of: repaired(text))
        #expect(
            Self.share(of: Self.words(of: truth), in: words) >= share,
            sourceLocation: sourceLocation)
        let numbers = Self.words(of: truth).filter(Self.isNumber)
        #expect(
            Self.share(of: numbers, in: words.filter(Self.isNumber))
                >= Self.share(of: numbers, in: Self.words(of: text).filter(Self.isNumber)),
            sourceLocation: sourceLocation)
    }

    /// The text as the executable repairs it.
    private func repaired(_ text: String) throws -> String {
        let folder = try TemporaryFolder()
        let result = try Executable.run(
            ["convert", "-", "--restore", "on", "--format", "txt", "--quiet"], in: folder,
            input: Array(text.utf8))
        #expect(result.status == 0)
        return result.text
    }

    /// The runs of letters and digits.
    private static func words(of text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func isNumber(_ word: String) -> Bool {
        word.contains(where: \.isNumber)
    }

    /// The text as an engine without Vietnamese letters has it at best.
    private static func withoutMarks(_ text: String) -> String {
        var bare = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            switch scalar {
            case "đ": bare.append("d")
            case "Đ": bare.append("D")
            default: bare.append(scalar)
            }
        }
        return String(bare)
    }

    /// The share of the true words that the other text has in the same order.
    private static func share(of truth: [String], in other: [String]) -> Double {
        var row = [Int](repeating: 0, count: other.count + 1)
        for word in truth {
            var diagonal = 0
            for (index, candidate) in other.enumerated() {
                let above = row[index + 1]
                row[index + 1] =
                    word == candidate ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return Double(row[other.count]) / Double(truth.count)
    }
}
