import DocumentModel
import Foundation
import Recognition
import Testing

@Suite struct TextRecognizerTests {
    @Test(arguments: [PageImage.PixelFormat.gray, .rgb])
    func drawnLinesAreReadWithTheirBoxes(format: PageImage.PixelFormat) throws {
        let recognizer = try TextRecognizer(languages: ["vie"])
        let image = DrawnText.image(["HAI THANH NAM", "VINH LINH KIM"], format: format)
        let page = try recognizer.recognize(image, page: 3)
        #expect(page.text == "HAI THANH NAM\nVINH LINH KIM")
        #expect(page.number == 3)
        #expect(page.origin == .ocr)
        #expect(page.geometry?.width == image.width)
        let words = page.lines.flatMap(\.words)
        for word in words {
            let box = try #require(word.box)
            #expect(box.left >= 90 && box.right <= image.width && box.height < 60)
            #expect((0...1).contains(word.confidence ?? -1))
        }
        #expect((words.first?.box?.left ?? 0) < (words.dropFirst().first?.box?.left ?? 0))
        #expect((page.lines.first?.box?.bottom ?? 0) < (page.lines.last?.box?.top ?? 0))
    }

    @Test func whitePageHasNoLines() throws {
        let white = PageImage(
            width: 600, height: 800, format: .gray, resolution: 300,
            pixels: [UInt8](repeating: 255, count: 480_000))
        let page = try TextRecognizer(languages: ["vie"]).recognize(white, page: 1)
        #expect(page.lines.isEmpty)
    }

    @Test func aPageLeavesNothingBehindForTheNext() throws {
        let recognizer = try TextRecognizer(languages: ["vie"])
        let image = DrawnText.image(["HAI THANH NAM"])
        let first = try recognizer.recognize(image, page: 1)
        _ = try recognizer.recognize(DrawnText.image(["VINH LINH"]), page: 2)
        #expect(try recognizer.recognize(image, page: 1) == first)
    }

    @Test func doubtfulWordsCarryTheirSymbolsAndOthersNone() throws {
        // Every fourth pixel of every fourth row: letters nine pixels high leave the engine in doubt.
        let clear = DrawnText.image(["HAI THANH NAM VINH LINH", "KIM LAN MAI AN VAN NAM"])
        let (width, height) = (clear.width / 4, clear.height / 4)
        let pixels = (0..<width * height).map { index in
            clear.pixels[index / width * 4 * clear.width + index % width * 4]
        }
        let small = PageImage(
            width: width, height: height, format: .gray, resolution: 75, pixels: pixels)
        let page = try TextRecognizer(languages: ["vie"]).recognize(small, page: 1)
        let doubtful = page.lines.flatMap(\.words).filter { !$0.symbols.isEmpty }
        #expect(!doubtful.isEmpty)
        for word in doubtful {
            #expect(word.symbols.compactMap(\.choices.first?.text).joined() == word.text)
        }
        #expect(doubtful.contains { $0.symbols.contains { $0.choices.count > 1 } })
    }

    @Test func aMissingLanguageIsNamedWithItsFolder() throws {
        let error = #expect(throws: RecognitionError.self) {
            _ = try TextRecognizer(languages: ["vie", "xyz"])
        }
        #expect(error?.code == .languageMissing)
        #expect(error?.detail.contains("xyz.traineddata") == true)
        #expect(error?.detail.contains("tessdata") == true)
    }

    @Test func aFolderWithoutModelsIsNamed() throws {
        let error = #expect(throws: RecognitionError.self) {
            _ = try TextRecognizer(languages: ["vie"], dataPath: "/nonexistent/models")
        }
        #expect(error?.code == .languageMissing)
        #expect(error?.detail.contains("/nonexistent/models") == true)
    }

    @Test func theModelsFileCanBeFound() throws {
        let paths = try TextRecognizer(languages: ["vie"]).modelPaths
        #expect(paths.count == 1)
        #expect(paths.allSatisfy { FileManager.default.fileExists(atPath: $0) })
        #expect(TextRecognizer.engineVersion.hasPrefix("tesseract 5."))
    }
}
