import CatalogueStore
import DocumentModel
import Presentation
import Publishing

// What is said of a document.

extension Messages {
    /// A value of the record.
    func name(of field: RecordField) -> String {
        let head: HeadTable.Field =
            switch field {
            case .number: .number
            case .date: .date
            case .kind: .kind
            case .issuer: .issuer
            case .parentIssuer: .parentIssuer
            case .place: .place
            case .title: .title
            case .secrecy: .secrecy
            case .urgency: .urgency
            case .signer: .signerName
            }
        return name(head)
    }

    /// A layer of the text.
    func name(of layer: DocumentAddress.Layer) -> String {
        switch layer {
        case .human: say(vi: "Đã sửa", en: "Corrected")
        case .restored: say(vi: "Máy phục hồi", en: "Restored")
        case .raw: say(vi: "Máy đọc", en: "As read")
        }
    }

    /// A place on the paper, such as "tr 2, dòng 5".
    func place(_ evidence: Evidence, to last: Int) -> String {
        let (page, first) = (evidence.page, evidence.line)
        guard last > first else {
            return say(vi: "tr. \(page), dòng \(first)", en: "p. \(page), line \(first)")
        }
        return say(
            vi: "tr. \(page), dòng \(first)–\(last)", en: "p. \(page), lines \(first)–\(last)")
    }

    /// A time that is kept as ISO 8601 in UTC, by the clocks of Vietnam.
    func moment(_ text: String) -> String {
        Moment(text: text).map(time) ?? text
    }

    /// The hour and minute of a time: "14:05".
    func clock(_ moment: Moment) -> String {
        guard let stamp = TimeStamp(seconds: Int(moment.seconds)) else { return moment.text }
        let minutes = String(stamp.secondOfDay / 60 % 60)
        return "\(stamp.secondOfDay / 3_600):\(minutes.count == 1 ? "0" : "")\(minutes)"
    }

    /// What was edited: a field's name, a word's place, what was done to the whole.
    func name(ofPlace place: String) -> String {
        if let field = RecordField(rawValue: place) { return name(of: field) }
        if let word = EditedWord(place) {
            return say(
                vi: "Trang \(word.page), dòng \(word.line), từ \(word.word)",
                en: "Page \(word.page), line \(word.line), word \(word.word)")
        }
        return switch place {
        case "accepted": say(vi: "Chấp nhận văn bản", en: "Accepted")
        case "released": say(vi: "Thôi giữ mật", en: "Released")
        default: place
        }
    }

    /// A step of the way that a document went.
    func name(ofStep step: String) -> String {
        switch step {
        case "recognition": say(vi: "Nhận dạng", en: "Recognition")
        case "decoding": say(vi: "Giải mã phông chữ", en: "Decoding")
        case "restoration": say(vi: "Phục hồi", en: "Restoration")
        case "extraction": say(vi: "Trích xuất", en: "Extraction")
        default: step
        }
    }

    /// Where a text comes from.
    func name(of origin: TextOrigin) -> String {
        switch origin {
        case .ocr: say(vi: "đọc từ ảnh", en: "read from pictures")
        case .text: say(vi: "tệp văn bản", en: "a text file")
        case .layer: say(vi: "lớp chữ của tệp PDF", en: "the text layer of the PDF")
        }
    }
}
