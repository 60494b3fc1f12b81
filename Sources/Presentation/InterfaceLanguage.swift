import Ingestion

/// The language of the messages (`--lang-ui`).
package enum InterfaceLanguage: String, CaseIterable, Sendable {
    /// Vietnamese.
    case vietnamese = "vi"
    /// English.
    case english = "en"

    /// The language that a locale asks for.
    ///
    /// Vietnamese first: a locale that names no language (unset, C, POSIX) gets Vietnamese, as does
    /// a Vietnamese one; any other gets English.
    package init(localeNamed name: String?) {
        let language = name?.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" } ?? ""
        self = ["", "C", "POSIX", "vi"].contains(language) ? .vietnamese : .english
    }

    /// The language of this process's environment, by the rules of POSIX: `LC_ALL`, then
    /// `LC_MESSAGES`, then `LANG`.
    package static var ofEnvironment: InterfaceLanguage {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        return InterfaceLanguage(localeNamed: names.lazy.compactMap(Machine.environment).first)
    }
}
