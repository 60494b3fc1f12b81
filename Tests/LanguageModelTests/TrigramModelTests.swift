import Foundation
import LanguageModel
import Testing

@Suite struct TrigramModelTests {
    private static let sentences = [
        "căn cứ luật tổ chức chính quyền địa phương", "căn cứ luật ban hành văn bản",
        "tổ chức thực hiện kế hoạch", "thực hiện kế hoạch của ủy ban",
        "ban hành kế hoạch thực hiện nghị quyết", "căn cứ nghị quyết của chính phủ",
    ]

    private static func words(_ sentence: String) -> [String] {
        sentence.split(separator: " ").map(String.init)
    }

    /// Builds a model of the sentences in a fresh folder and hands its path out.
    private static func withModel(
        pruning: TrigramModelBuilder.Pruning = .init(), _ body: (String) throws -> Void
    ) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var builder = TrigramModelBuilder(words: Set(sentences.flatMap(words)))
        builder.beginSource(weight: 1)
        for sentence in sentences { builder.add(words(sentence)) }
        let path = folder.appendingPathComponent("test.lm").path
        try builder.write(to: path, pruning: pruning)
        try body(path)
    }

    @Test(arguments: [1, 2] as [UInt32])
    func theProbabilitiesAfterAnyContextSumToOne(minimum: UInt32) throws {
        try Self.withModel(pruning: .init(trigramMinimum: minimum, bigramMinimum: minimum)) {
            path in
            let model = try TrigramModel(path: path)
            for history in [[], ["căn"], ["căn", "cứ"], ["thực", "hiện"], ["hoạch", "căn"]] {
                var context = model.start
                for word in history {
                    let id = try #require(model.vocabulary.id(of: word))
                    context = model.score(id, after: context).next
                }
                let sum = (0..<model.vocabulary.count).reduce(0.0) {
                    $0 + exp(Double(model.score(Vocabulary.ID($1), after: context).logProbability))
                }
                // Probabilities are kept in 8 bits, so the sum is not exact.
                #expect(abs(sum - 1) < 0.03, "after \(history)")
            }
        }
    }

    @Test func whatWasSeenIsMoreProbableThanWhatWasNot() throws {
        try Self.withModel { path in
            let model = try TrigramModel(path: path)
            func probability(_ sentence: String) throws -> Float {
                var context = model.start
                var sum: Float = 0
                for word in Self.words(sentence) {
                    let id = try #require(model.vocabulary.id(of: word))
                    let step = model.score(id, after: context)
                    sum += step.logProbability
                    context = step.next
                }
                return sum
            }
            #expect(try probability("thực hiện kế hoạch") > probability("kế hiện thực hoạch") + 3)
        }
    }

    /// Where the probabilities and back-off weights of words lie, and the last number of the codebooks.
    @Test(arguments: [Float.nan, .infinity, -.infinity, 1, -1e30])
    func aDamagedProbabilityIsNoModel(number: Float) throws {
        try Self.withModel { path in
            let url = URL(fileURLWithPath: path)
            let whole = try Data(contentsOf: url)
            let header = (0..<5).map { place in
                whole[(8 + 4 * place)..<(12 + 4 * place)].reversed().reduce(0) { $0 << 8 | Int($1) }
            }
            let words = (header[1] + 1) * 4 + 64
            let probabilities = ((words + 7) / 8 * 8 + header[2] + 7) / 8 * 8
            for place in [probabilities, probabilities + header[1] * 4 + 8, whole.count - 4] {
                var damaged = whole
                damaged.replaceSubrange(
                    place..<place + 4,
                    with: withUnsafeBytes(of: number.bitPattern.littleEndian) { Data($0) })
                try damaged.write(to: url)
                #expect {
                    try TrigramModel(path: path)
                } throws: { ($0 as? LanguageModelError)?.code == .notAModel }
            }
        }
    }

    @Test func theSameTextGivesTheSameBytes() throws {
        var files: [Data] = []
        for _ in 0..<2 {
            try Self.withModel { files.append(try Data(contentsOf: URL(fileURLWithPath: $0))) }
        }
        #expect(files[0] == files[1])
    }

    @Test func everyWordHasANumberThatGivesItBack() throws {
        try Self.withModel { path in
            let vocabulary = try TrigramModel(path: path).vocabulary
            for id in 0..<vocabulary.count {
                let word = vocabulary.word(Vocabulary.ID(id))
                #expect(vocabulary.id(of: word) == Vocabulary.ID(id))
            }
            #expect(vocabulary.id(of: "chirc") == nil)
            #expect(vocabulary.id(of: "") == nil)
        }
    }

    @Test func aDamagedFileIsRefusedWithItsReason() throws {
        try Self.withModel { path in
            let url = URL(fileURLWithPath: path)
            let whole = try Data(contentsOf: url)
            func code(_ data: Data) throws -> LanguageModelError.Code? {
                try data.write(to: url)
                do { _ = try TrigramModel(path: path) } catch { return error.code }
                return nil
            }
            #expect(try code(whole) == nil)
            #expect(try code(whole.dropLast(7)) == .truncated)
            #expect(try code(Data()) == .notAModel)
            #expect(try code(Data("not a model".utf8)) == .notAModel)
            // A build that was stopped has not written its header yet.
            #expect(try code(Data(count: 64) + whole.dropFirst(64)) == .notAModel)
            var swapped = whole
            swapped.replaceSubrange(8..<12, with: [1, 2, 3, 4])
            #expect(try code(swapped) == .incompatible)
        }
        #expect {
            try TrigramModel(path: "/nowhere/at/all.lm")
        } throws: {
            ($0 as? LanguageModelError) == LanguageModelError(.notFound, path: "/nowhere/at/all.lm")
        }
    }

    /// Whatever stands in a file, it is refused or gives some answer; it never ends the process.
    @Test func noFileEndsTheProcess() throws {
        try Self.withModel { path in
            let url = URL(fileURLWithPath: path)
            let whole = [UInt8](try Data(contentsOf: url))
            var lot = UInt64(7)
            func draw(below bound: Int) -> Int {
                lot = lot &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(lot >> 33) % bound
            }
            for _ in 0..<400 {
                var bytes = whole
                for _ in 0...draw(below: 6) {
                    bytes[8 + draw(below: bytes.count - 8)] = UInt8(draw(below: 256))
                }
                try Data(bytes).write(to: url)
                guard let model = try? TrigramModel(path: path) else { continue }
                var context = model.start
                for id in 0..<model.vocabulary.count {
                    _ = model.vocabulary.word(Vocabulary.ID(id))
                    context = model.score(Vocabulary.ID(id), after: context).next
                }
            }
        }
    }
}
