/// Everything that is said to people, in Vietnamese and in English.
///
/// Rooms below report codes and technical details; sentences are made only in extensions of this
/// type: of what is shown of an archive here, of what the command says in its own room.
package struct Messages: Sendable {
    /// The language to speak.
    package let language: InterfaceLanguage

    /// Speaks a language.
    package init(language: InterfaceLanguage) {
        self.language = language
    }

    /// One of two texts.
    package func say(vi vietnamese: String, en english: String) -> String {
        switch language {
        case .vietnamese: vietnamese
        case .english: english
        }
    }

    /// A number with its thousands apart: "1.234.567" in Vietnamese, "1,234,567" in English.
    package func grouped(_ number: Int) -> String {
        let mark = say(vi: ".", en: ",")
        var text = ""
        for (place, digit) in String(number).reversed().enumerated() {
            if place > 0, place % 3 == 0, digit != "-" { text = mark + text }
            text = String(digit) + text
        }
        return text
    }
}
