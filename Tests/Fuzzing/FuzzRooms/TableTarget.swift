import DocumentModel
import Extraction
import FuzzDriver

@testable import Ingestion

/// A user's table of any text, after ours: refused with its line, or the extractor works with it.
let tableTarget = FuzzTarget("tables", prepare: { _ = ours }) { bytes in
    var input = FuzzedInput(bytes)
    let kinds = LexiconFile.Table.allCases
    let table = kinds[input.number(below: kinds.count)]
    let isAlone = input.byte() & 1 != 0
    let text = input.text().composed
    let user = LexiconFile(table, name: "user.tsv", text: text)
    do throws(LexiconError) {
        // The provinces are named by other tables: a table alone lacks them.
        let lexicon = try DirectiveLexicon(parsing: isAlone ? [user] : ours + [user])
        let pages = [RestoredPage(unrestored: samplePage)]
        checkRecord(DirectiveExtractor(lexicon: lexicon).record(of: pages), of: pages)
    } catch {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        require(
            error.file != user.name || (1...lines.count).contains(error.line),
            "Line \(error.line) of \(lines.count) is to blame.")
    }
}

/// Our own tables in NFC.
let ours: [LexiconFile] = LexiconFile.Table.allCases.map { table in
    let path = "\(dictionaries)/directives/\(table.rawValue).tsv"
    let text = String(decoding: bytes(ofFile: path), as: UTF8.self)
    return LexiconFile(table, name: table.rawValue, text: text.composed)
}

/// A page on which most tables are asked.
private let samplePage = RecognizedPage(
    number: 1, origin: .text,
    lines: """
        UBND TỈNH AN GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        SỞ XÂY DỰNG Độc lập - Tự do - Hạnh phúc
        Số: 07/KH-SXD An Giang, ngày 20 tháng 8 năm 2025
        KẾ HOẠCH
        Về phát triển đô thị thông minh
        Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị
        I. NHIỆM VỤ
        1. Giao Sở Y tế chủ trì, phối hợp với UBND tỉnh đạt trên 80% số xã, phường trước ngày 15/11/2025.
        Nơi nhận:
        - Như trên;
        - Lưu: VT, Ng.
        KT. GIÁM ĐỐC
        PHÓ GIÁM ĐỐC
        Nguyễn Văn A
        """.split(separator: "\n").map { line in
            RecognizedLine(
                words: line.split(separator: " ").map {
                    RecognizedWord(text: String($0), space: " ")
                })
        })
