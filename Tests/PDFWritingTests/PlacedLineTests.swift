import DocumentModel
import Testing

@testable import PDFWriting

@Suite struct PlacedLineTests {
    private func line(_ boxes: [PageBox?]) -> RestoredLine {
        RestoredLine(
            words: boxes.enumerated().map { index, box in
                RestoredWord(text: "w\(index)", raw: "", space: index == 0 ? "" : " ", box: box)
            })
    }

    private func boxes(slope: Double, count: Int) -> [PageBox] {
        (0..<count).map { index in
            let top = 100 + Int((slope * Double(index * 100)).rounded())
            return PageBox(left: index * 100, top: top, right: index * 100 + 80, bottom: top + 40)
        }
    }

    @Test func aLevelLineStandsOnItsBoxes() throws {
        let placed = try #require(PlacedLine(line(boxes(slope: 0, count: 6))))
        #expect(placed.slope == 0)
        #expect(placed.bottom == 140)
        #expect(placed.size == 40)
        #expect(placed.words.map(\.isFollowedByBlank) == [true, true, true, true, true, false])
    }

    @Test func aLineThatFallsIsFollowed() throws {
        let placed = try #require(PlacedLine(line(boxes(slope: 0.012, count: 12))))
        #expect(abs(placed.slope - 0.012) < 0.001)
        #expect(abs(placed.size - 39) < 1)
    }

    @Test func oneHighWordDoesNotTiltALine() throws {
        var boxes = boxes(slope: 0, count: 6)
        boxes[5].top = 0
        let placed = try #require(PlacedLine(line(boxes)))
        #expect(placed.slope == 0)
        #expect(placed.bottom == 140)
    }

    @Test func wordsWithoutBoxesAreLeftOut() {
        #expect(PlacedLine(line([nil, nil])) == nil)
        #expect(PlacedLine(line([nil, boxes(slope: 0, count: 1)[0]]))?.words.count == 1)
    }

    @Test func wordsThatTouchGetRoomForABlank() throws {
        var placed = try #require(
            PlacedLine(
                line([
                    PageBox(left: 0, top: 0, right: 100, bottom: 40),
                    PageBox(left: 90, top: 0, right: 200, bottom: 40),
                ])))
        placed.makeRoom()
        #expect(placed.words[0].right == 82)
        #expect(placed.words[1].right == 200)
    }

    @Test func wordsThatLieOverEachOtherShareTheirPlace() throws {
        var placed = try #require(
            PlacedLine(
                line([
                    PageBox(left: 50, top: 0, right: 60, bottom: 40),
                    PageBox(left: 0, top: 0, right: 108, bottom: 40),
                ])))
        placed.makeRoom()
        #expect(placed.words[0].left == 0 && placed.words[0].right == 50)
        #expect(placed.words[1].left == 58 && placed.words[1].right == 108)
    }

    @Test func whatIsPartedStaysApartFromTheWordBefore() throws {
        var placed = try #require(
            PlacedLine(
                line([
                    PageBox(left: 0, top: 0, right: 90, bottom: 40),
                    PageBox(left: 130, top: 0, right: 140, bottom: 40),
                    PageBox(left: 92, top: 0, right: 150, bottom: 40),
                ])))
        placed.makeRoom()
        for (one, next) in zip(placed.words, placed.words.dropFirst()) {
            #expect(one.left < one.right && one.right + 7.9 <= next.left)
        }
    }

    @Test func linesOfABlockHaveOneSizeUnlessTheyReallyDiffer() {
        func line(height: Int, top: Int) -> RestoredLine {
            RestoredLine(words: [
                RestoredWord(
                    text: "a", raw: "a",
                    box: PageBox(left: 0, top: top, right: 50, bottom: top + height))
            ])
        }
        let page = RestoredPage(
            number: 1, origin: .ocr,
            lines: [
                line(height: 40, top: 0), line(height: 36, top: 60), line(height: 40, top: 120),
                line(height: 90, top: 180),
            ])
        #expect(TextLayerWriter.lines(of: page).map(\.size) == [40, 40, 40, 90])
    }
}
