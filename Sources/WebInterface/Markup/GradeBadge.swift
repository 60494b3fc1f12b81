import DocumentModel
import Presentation

/// A grade as a letter in a colour, with its meaning.
struct GradeBadge {
    private let grade: Grade
    private let messages: Messages

    init(_ grade: Grade, _ messages: Messages) {
        self.grade = grade
        self.messages = messages
    }

    /// The badge.
    var html: HTML {
        """
        <span class="badge \(grade.rawValue.lowercased())" title="\(messages.meaning(of: grade))">\
        <span class="hidden">\(messages.say(vi: "Hạng", en: "Grade")) </span>\(grade.rawValue)</span>
        """
    }
}
