import CatalogueStore
import Credentials
import Presentation

/// What is said above a form that was sent: that it was done, or why not.
struct FormAnswer: Sendable {
    let text: String
    let isGood: Bool

    /// It was done.
    init(good text: String) {
        self.text = text
        isGood = true
    }

    /// It was not done, for a reason that may begin with a small letter.
    init(bad text: String) {
        self.text = text.prefix(1).uppercased() + text.dropFirst()
        isGood = false
    }

    /// Why something about people was refused; nil for errors that are not the sender's.
    init?(_ error: any Error, _ messages: Messages) {
        if let error = error as? CredentialsError {
            self.init(bad: messages.text(for: error))
        } else if let refusal = (error as? CatalogueError)?.peopleRefusal {
            self.init(bad: messages.text(for: refusal))
        } else {
            return nil
        }
    }

    /// The message.
    var html: HTML {
        isGood
            ? "<p class=\"message good\" role=\"status\">\(text)</p>"
            : "<p class=\"message bad\" role=\"alert\">\(text)</p>"
    }
}
