import ArgumentParser

/// `sohoa user`: who may use the archive over the web.
struct UserCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Looks after the accounts of those who use the archive.",
        subcommands: [
            UserAddCommand.self, UserListCommand.self, UserSetCommand.self,
            UserPasswordCommand.self,
        ])
}
