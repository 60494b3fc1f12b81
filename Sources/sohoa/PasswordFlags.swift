import Archiving
import ArgumentParser
import CatalogueStore
import Credentials
import Ingestion
import Presentation

/// Where the password of an account comes from.
struct PasswordFlags: ParsableArguments {
    /// So many characters of a secret are a password that nobody guesses.
    private static let generatedLength = 24

    @Flag(help: "Make a password and print it, rather than ask for one.")
    var generate = false

    /// The hash of the password, and the password itself where it was made.
    func hash(
        messages: Messages
    ) throws(CommandFailure) -> (hash: String, generated: String?) {
        let made = generate ? String(Secret().text.prefix(Self.generatedLength)) : nil
        do throws(UsageError) {
            if let made { return (try Self.hash(of: made), made) }
            let password = try PasswordPrompt(messages: messages).password()
            return (try Self.hash(of: password.composed), nil)
        } catch {
            guard error != .password(.noMemory) else {
                throw .archive(.catalogue(CatalogueError(.limit, detail: "memory")))
            }
            throw .usage(error)
        }
    }

    private static func hash(of password: String) throws(UsageError) -> String {
        do throws(CredentialsError) {
            return try PasswordHash(of: password).text
        } catch {
            throw .password(error)
        }
    }
}
