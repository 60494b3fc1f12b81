import SohoaTesting
import Testing

/// How the site may be opened to others.
@Suite struct ServeTests {
    @Test(arguments: [
        (["--listen", "0.0.0.0:0"], "--behind-proxy"),
        (["--listen", "[::]:0"], "--behind-proxy"),
        (["--listen", "0.0.0.0:0", "--behind-proxy"], "sohoa user add"),
        (["--listen", "127.0.0.1:0", "--accounts"], "sohoa user add"),
        (["--proxy", "192.0.2.1"], "--behind-proxy"), (["--listen", "nowhere"], "--listen"),
    ])
    func passwordsInClearAndSitesWithoutPeopleAreRefused(flags: [String], words: String) throws {
        let folder = try TemporaryFolder()
        let result = try Executable.run(
            ["serve", "--archive", "archive"] + flags, in: folder,
            environment: ["LC_ALL": "en_US.UTF-8"])
        #expect(result.status == 1)
        #expect(result.messages.contains(words))
    }
}
