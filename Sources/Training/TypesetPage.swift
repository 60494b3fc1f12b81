internal import DocumentModel

/// A page that was set: its picture and the words on it in reading order.
struct TypesetPage: Sendable, Hashable {
    var image: PageImage
    var words: [String]
}
