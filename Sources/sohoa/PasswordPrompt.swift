import Glibc
import Ingestion
import Presentation

/// Asks for a password: a person at a terminal twice and unseen, else one line of standard input.
struct PasswordPrompt {
    let messages: Messages

    /// The password that is given.
    func password() throws(UsageError) -> String {
        guard isatty(STDIN_FILENO) == 1 else {
            guard let line = readLine() else { throw .noPassword }
            return line
        }
        let first = try ask(messages.passwordPrompt)
        guard try ask(messages.passwordAgainPrompt) == first else { throw .passwordsDiffer }
        return first
    }

    private func ask(_ prompt: String) throws(UsageError) -> String {
        StandardError.write(prompt)
        var before = termios()
        guard tcgetattr(STDIN_FILENO, &before) == 0 else { throw .noPassword }
        var unseen = before
        // Without signals from the keys, so that the terminal is never left unseen.
        unseen.c_lflag &= ~tcflag_t(ECHO | ISIG)
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen)
        let line = readLine()
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
        StandardError.write("\n")
        guard let line else { throw .noPassword }
        return line
    }
}
