import DocumentModel
import Extraction
import FuzzDriver
import PageRendering
import Publishing

@testable import Ingestion

/// Any text through the extractor with the real tables.
let extractorTarget = FuzzTarget("extractor", prepare: { _ = extractor }) { bytes in
    var input = FuzzedInput(bytes)
    let kind = input.byte()
    let pages = typedPages(of: input.text(), kind: kind)
    let record = extractor.record(of: pages)
    checkRecord(record, of: pages)
    _ = extractor.grade(of: record)
    if kind & 0x80 != 0 {
        require(extractor.record(of: pages) == record, "The same pages have another record.")
    }
}

private let extractor: DirectiveExtractor = {
    do {
        return DirectiveExtractor(lexicon: try DirectiveLexicon(parsing: ours))
    } catch {
        fatalError("The tables in \(dictionaries) cannot be used: \(error)")
    }
}()

/// The pages of a text, with boxes as an engine gives them where the first bit is set.
private func typedPages(of text: String, kind: UInt8) -> [RestoredPage] {
    readPages(of: text, kind: kind & 2 == 0 ? 2 : 0).map { page in
        var page = RestoredPage(unrestored: page)
        guard kind & 1 != 0 else { return page }
        page.geometry = PageGeometry(width: 1654, height: 2339, resolution: 200)
        for line in page.lines.indices {
            var left = 100
            for word in page.lines[line].words.indices {
                let restored = page.lines[line].words[word]
                left += restored.space.utf8.count * 12
                let width = restored.text.unicodeScalars.count * 14
                let box = PageBox(
                    left: left, top: line * 40, right: left + width, bottom: line * 40 + 30)
                page.lines[line].words[word].box = box
                page.lines[line].box = page.lines[line].box?.union(box) ?? box
                page.lines[line].words[word].probability = Double(restored.text.utf8.count % 7) / 6
                left += width
            }
        }
        return page
    }
}

/// What holds of every record: evidence lies on the pages and is words of its line, tasks and
/// references are complete, rules can be read, and the record's JSON is the record.
func checkRecord(_ record: DirectiveRecord, of pages: [RestoredPage]) {
    for place in evidence(of: record) {
        guard let page = pages.first(where: { $0.number == place.page }),
            page.lines.indices.contains(place.line - 1)
        else { fatalError("There is no line \(place.line) on page \(place.page).") }
        require(!place.quote.isEmpty, "A quote is empty.")
        let line = page.lines[place.line - 1]
        // By scalars: a mark may stand alone behind a blank.
        for word in place.quote.unicodeScalars.split(separator: " ") {
            require(
                line.words.contains { $0.text.unicodeScalars.contains(word) },
                "“\(word)” of the quote “\(place.quote)” does not stand in “\(line.text)”.")
        }
    }
    require(
        record.tasks.allSatisfy { !$0.statement.isEmpty && !$0.evidence.isEmpty },
        "A task has no words or no place.")
    require(Set(record.tasks.map(\.id)).count == record.tasks.count, "Two tasks have one name.")
    require(
        record.references.allSatisfy { !$0.number.isEmpty && !$0.evidence.isEmpty },
        "A reference has no number or no place.")
    require(
        record.targets.allSatisfy { $0.value.isFinite && !$0.evidence.isEmpty },
        "A target has no number or no place.")
    for deadline in record.tasks.flatMap(\.deadlines) {
        require(!deadline.text.isEmpty, "A deadline has no words.")
        for rule in deadline.rrule?.split(separator: "\n") ?? [] {
            require(RecurrenceRule(String(rule)) != nil, "“\(rule)” is no rule.")
        }
        require(
            deadline.next.map { !$0.isEmpty && $0 == $0.sorted() } ?? true,
            "The next days are not in order.")
        require(deadline.recurrence == nil || deadline.by == nil, "What recurs has one day.")
    }
    checkJSON(of: record)
}

private func evidence(of record: DirectiveRecord) -> [Evidence] {
    let strings = [
        record.issuer, record.parentIssuer, record.kind, record.kindCode, record.number,
        record.place, record.title, record.secrecy, record.urgency, record.drafter,
        record.signer.authority, record.signer.position, record.signer.name,
    ]
    let head = (strings.compactMap { $0 } + record.addressees).flatMap { value -> [Evidence] in
        require(!value.evidence.isEmpty, "“\(value.value)” has no place.")
        return value.evidence
    }
    let rest =
        record.recipients.flatMap(\.evidence) + record.references.flatMap(\.evidence)
        + record.tasks.flatMap(\.evidence) + record.targets.flatMap(\.evidence)
        + record.checks.flatMap(\.evidence)
    return head + (record.date?.evidence ?? []) + rest
}
