import SohoaTesting
import Testing

/// How much of the paper's words the repaired samples have.
@Suite struct AccuracyTests {
    /// The mangled sample is a real scan of the plan that the true text was typeset from.
    @Test func theMangledSampleIsNearlyWhole() throws {
        let folder = try TemporaryFolder()
        let result = try Executable.run(
            [
                "convert", Checkout.path + "/Samples/ke-hoach-07-sxd-mangled.txt", "--format",
                "txt",
            ], in: folder)
        let truth = try Self.words(of: Checkout.text(of: "Samples/ke-hoach-07-sxd.txt"))
        let mangled = try Self.words(of: Checkout.text(of: "Samples/ke-hoach-07-sxd-mangled.txt"))
        #expect(Self.share(of: truth, in: mangled) < 0.2)
        #expect(Self.share(of: truth, in: Self.words(of: result.text)) > 0.95)
    }

    /// The runs of letters and digits.
    private static func words(of text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
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
