import Testing

@testable import sohoa

@Suite struct ProgressDisplayTests {
    @Test(arguments: [
        (0, 4, "[····················] 0/4 pages a.pdf"),
        (1, 4, "[#####···············] 1/4 pages a.pdf"),
        (4, 4, "[####################] 4/4 pages a.pdf"),
        (0, 0, "[····················] 0/0 pages a.pdf"),
    ])
    func theBarGrowsWithThePages(done: Int, count: Int, bar: String) {
        #expect(
            ProgressDisplay.bar(done: done, of: count, label: "pages", file: "a.pdf", columns: 80)
                == bar)
    }

    @Test func aLongNameIsCutToTheTerminal() {
        let bar = ProgressDisplay.bar(
            done: 1, of: 2, label: "pages", file: String(repeating: "a", count: 200), columns: 40)
        #expect(bar.count == 39)
    }
}
