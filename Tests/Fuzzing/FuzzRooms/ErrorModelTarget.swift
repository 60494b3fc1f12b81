import FuzzDriver
import LanguageModel
import Restoration

/// Error models, symbols and glossaries of any bytes: what can be read of them is, and a restorer
/// with them restores.
let errorModelTarget = FuzzTarget("errors", prepare: { _ = SmallModel.model }) { bytes in
    var input = FuzzedInput(bytes)
    let kind = input.byte()
    let content = input.bytes()
    let errors = kind & 1 == 0 ? ErrorModel(parsing: content) : SmallModel.errors
    let symbols = CodeSymbols(parsing: kind & 2 == 0 ? content : Array("NĐ\t900\n".utf8))
    let glossary =
        kind & 4 == 0 ? nil : try? Glossary(parsing: String(decoding: content, as: UTF8.self))
    for term in glossary?.terms ?? [] {
        require((1...Glossary.mostWords).contains(term.count), "A term has \(term.count) words.")
    }
    let restorer = Restorer(
        language: SmallModel.model, vietnamese: errors, western: errors, layers: errors,
        symbols: symbols, initials: SmallInitials(parsing: content), glossary: glossary)
    checkRestoration(restorer.restore([SmallModel.page]), of: [SmallModel.page])
}
