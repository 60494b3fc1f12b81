import DocumentModel
import FoundationEssentials
import FuzzDriver
import Ingestion

@testable import Archiving
@testable import CatalogueStore

/// What a catalogue, an export or a job keeps, damaged anywhere: refused as damaged, or read, written
/// and read again the same, and good for what it is kept for.
let storedTarget = FuzzTarget("stored") { bytes in
    var input = FuzzedInput(bytes)
    let kind = input.number(below: 10)
    let rest = input.bytes()
    let data = Data(rest)
    switch kind {
    case 0: checkStored(ExportManifest.self, in: data)
    case 1: checkStored(DirectiveRecord.self, in: data)
    case 2: checkCorrections(in: data)
    case 3: checkStored(RestoredPage.self, in: data)
    case 4: checkStored(RecognizedPage.self, in: data)
    case 5: checkStored(TableDumpRow.self, in: data)
    case 6: checkUnpacking(data)
    case 7: checkSettings(String(decoding: rest, as: UTF8.self))
    case 8: checkDeadlines(in: data)
    default: checkStored(FailedFile.self, in: data)
    }
}

private struct TableDumpRow: Codable, Hashable {
    var values: [String: TableDump.Value]

    init(from decoder: any Decoder) throws { values = try .init(from: decoder) }

    func encode(to encoder: any Encoder) throws { try values.encode(to: encoder) }

    static func == (one: Self, other: Self) -> Bool {
        one.values.mapValues(\.databaseValue) == other.values.mapValues(\.databaseValue)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(values.count) }
}

@discardableResult
private func checkStored<Value: Codable & Hashable>(_ type: Value.Type, in data: Data) -> Value? {
    guard let value = stored(type, in: data) else { return nil }
    guard let written = try? StoredJSON.data(of: value) else {
        fatalError("What was read as \(type) cannot be written.")
    }
    require(stored(type, in: written) == value, "A \(type) that was written is read as another.")
    guard let packed = try? PackedJSON.data(of: value) else {
        fatalError("What was read as \(type) cannot be packed.")
    }
    let unpacked = try? PackedJSON.value(type, from: packed)
    require(unpacked == value, "A \(type) that was packed is unpacked as another.")
    return value
}

private func stored<Value: Decodable>(_ type: Value.Type, in data: Data) -> Value? {
    do {
        return try StoredJSON.value(type, from: data)
    } catch let error as CatalogueError {
        require(error.code == .damaged, "Damaged JSON is said to be \(error.code).")
    } catch {
        fatalError("Damaged JSON is another error: \(error)")
    }
    return nil
}

private func checkUnpacking(_ data: Data) {
    do {
        let json = try PackedJSON.unpack(data)
        require(try PackedJSON.unpack(PackedJSON.pack(json)) == json, "Packing loses bytes.")
    } catch let error as CatalogueError {
        require(error.code == .damaged, "Damaged bytes are said to be \(error.code).")
    } catch {
        fatalError("Damaged bytes are another error: \(error)")
    }
}

private func checkSettings(_ json: String) {
    guard let settings = IngestSettings(json: json) else { return }
    require(IngestSettings(json: settings.json) == settings, "Settings are read otherwise.")
    require(settings.fingerprint.utf8.count == 64, "Settings have no fingerprint.")
    require(settings.conversion.pageTimeout > .zero, "A page may take no time.")
}

/// Corrections are put onto a page and a record, wherever they say that they belong.
private func checkCorrections(in data: Data) {
    if let words = checkStored([WordCorrection].self, in: data) {
        let (page, unplaced) = samplePage.corrected(by: words)
        require(page.lines.count == samplePage.lines.count, "A page has other lines.")
        require(unplaced.count <= words.count, "More corrections are left than there were.")
    }
    if let fields = checkStored([FieldCorrection].self, in: data) {
        var record = DirectiveRecord()
        for field in fields { record.correct(field) }
    }
}

private func checkDeadlines(in data: Data) {
    guard let deadlines = checkStored([Deadline].self, in: data),
        let start = CivilDate(year: 2025, month: 8, day: 20)
    else { return }
    for deadline in deadlines {
        require(deadline.due?.isComplete ?? true, "What is due has no day.")
        let days = deadline.occurrences(from: start, count: 5)
        require(days.count <= 5 && days == days.sorted(), "Days are not in order.")
    }
}

private let samplePage = RestoredPage(
    number: 1, origin: .ocr,
    lines: ["Ủy ban nhân dân", "", "ban hành kế hoạch"].enumerated().map { index, line in
        RestoredLine(
            words: line.split(separator: " ").enumerated().map { place, word in
                RestoredWord(
                    text: String(word), raw: String(word), space: " ",
                    box: PageBox(
                        left: place * 60, top: index * 40, right: place * 60 + 50,
                        bottom: index * 40 + 30))
            })
    })
