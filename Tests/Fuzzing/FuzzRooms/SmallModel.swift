import DocumentModel
import Extraction
import FuzzDriver
import Glibc
import LanguageModel
import Restoration

/// A language model of a few words, with which a restorer is made in no time.
enum SmallModel {
    /// A page that gives the restorer something of every kind.
    static let page = RecognizedPage(
        number: 1, origin: .ocr,
        lines: [
            "UY BAN NHAN DAN", "So: 07/KH-UBND ngay 20 thang 8 nam 2025", "a) Uy bán nhân dán",
            "b) thuc hien ke hoach cua uy ban", "Nghi quyet 71/7NQ-CP va 02/0Đ-UBND",
        ].map { line in
            RecognizedLine(
                words: line.split(separator: " ").map {
                    RecognizedWord(text: String($0), space: " ", confidence: 0.6)
                })
        })

    /// The model's file.
    static let bytes: [UInt8] = {
        let sentences = [
            "ủy ban nhân dân tỉnh", "thực hiện kế hoạch của ủy ban", "ban hành nghị quyết",
            "<n> ngày tháng năm <n>", "kế hoạch số <c>", "căn cứ nghị quyết số <c> ngày <n>",
        ].map { $0.split(separator: " ").map(String.init) }
        var builder = TrigramModelBuilder(words: Set(sentences.joined()))
        builder.beginSource(weight: 1)
        for sentence in sentences { builder.add(sentence) }
        let path = file(of: [])
        do {
            try builder.write(to: path)
        } catch {
            fatalError("The small model cannot be written: \(error)")
        }
        return FuzzRooms.bytes(ofFile: path)
    }()

    /// The model itself.
    static let model: TrigramModel = {
        do {
            return try TrigramModel(path: file(of: bytes))
        } catch {
            fatalError("The small model cannot be read: \(error)")
        }
    }()

    /// A restorer with it.
    static let restorer = Restorer(
        language: model, vietnamese: errors, western: errors, layers: errors,
        symbols: CodeSymbols(parsing: Array("NĐ\t900\n".utf8)),
        initials: SmallInitials(parsing: Array("cơ\tsở\n".utf8)))

    /// An extractor with our own tables.
    static let extractor: DirectiveExtractor = {
        do {
            return DirectiveExtractor(lexicon: try DirectiveLexicon(parsing: ours))
        } catch {
            fatalError("The tables in \(dictionaries) cannot be used: \(error)")
        }
    }()

    /// The letters that engines confuse, a few of them.
    static let errors = ErrorModel(
        parsing: Array(
            "c\tủ\tu\t-0.5\nc\tâ\ta\t-0.4\nc\tỉ\ti\t-0.6\np\tức\tuc\t31\nw\tban\tbán\t17\n".utf8))
}
