import DocumentModel

/// The printed lines of a page in their paragraphs and blocks, in reading order.
///
/// Lines without words are left out. A block that goes on after another one counts as a new one.
struct PageLayout {
    /// A column or another group of paragraphs.
    struct Block {
        var paragraphs: [Paragraph]
        /// The box of all its words; nil where they have none.
        var box: PageBox? { paragraphs.compactMap(\.box).union }
    }

    /// Lines that belong together.
    struct Paragraph {
        var lines: [Line]
        /// The box of all its words; nil where they have none.
        var box: PageBox? { lines.compactMap(\.box).union }
    }

    /// A line with its words.
    struct Line {
        var words: [RestoredWord]
        /// The line's own box, or else that of its words.
        var box: PageBox?
    }

    /// The blocks from first to last.
    private(set) var blocks: [Block] = []

    /// Groups the lines of a page.
    init(_ page: RestoredPage) {
        var last: (block: Int, paragraph: Int)?
        for line in page.lines where !line.words.isEmpty {
            let group = Line(
                words: line.words, box: line.box ?? line.words.compactMap(\.box).union)
            let isNewBlock = line.block != last?.block
            if isNewBlock { blocks.append(Block(paragraphs: [])) }
            if isNewBlock || line.paragraph != last?.paragraph {
                blocks[blocks.count - 1].paragraphs.append(Paragraph(lines: []))
            }
            let paragraph = blocks[blocks.count - 1].paragraphs.count - 1
            blocks[blocks.count - 1].paragraphs[paragraph].lines.append(group)
            last = (line.block, line.paragraph)
        }
    }
}
