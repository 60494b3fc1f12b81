import DocumentModel
import Publishing

extension ResultCell {
    /// The name of a file: for people readable, for programs (without messages) so that it leads back to
    /// the file.
    init(file: String, for messages: Messages?) {
        self = .text(messages == nil ? file : FileName.readable(file))
    }
}
