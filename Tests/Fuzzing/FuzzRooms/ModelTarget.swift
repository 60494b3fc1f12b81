import FuzzDriver
import LanguageModel
import Restoration

/// A damaged model file is refused, or can be asked for everything it says it has.
let modelTarget = FuzzTarget("model", prepare: { _ = SmallModel.errors }) { bytes in
    guard let model = try? TrigramModel(path: file(of: bytes)) else { return }
    let vocabulary = model.vocabulary
    require(vocabulary.count <= Int(Vocabulary.ID.max), "There are more words than numbers.")
    var context = model.start
    for number in 0..<min(vocabulary.count, 64) {
        let id = Vocabulary.ID(number)
        _ = vocabulary.id(of: vocabulary.word(id))
        _ = model.unigram(id)
        for next in 0..<min(vocabulary.count, 64) {
            _ = model.score(Vocabulary.ID(next), after: context)
        }
        context = model.score(id, after: context).next
    }
    let restorer = Restorer(
        language: model, vietnamese: SmallModel.errors, western: SmallModel.errors,
        layers: SmallModel.errors, symbols: CodeSymbols(parsing: Array("NĐ\t900\n".utf8)),
        initials: SmallInitials(parsing: Array("cơ\tsở\n".utf8)))
    checkRestoration(restorer.restore([SmallModel.page]), of: [SmallModel.page])
}
