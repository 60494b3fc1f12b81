import Testing

@testable import PageRendering

@Suite struct PopplerMessagesTests {
    @Test(arguments: [
        ("Syntax error at position 8341: Bad two dim code (-001) in CCITTFax stream", true),
        ("Internal error at position -1: cairo context error: out of memory", true),
        ("Syntax error at position -1: XObject 'Im0' is unknown", true),
        ("Syntax warning at position -1: May not be a PDF file (continuing anyway)", false),
        ("Syntax error at position 9: insufficient arguments for Marked Content", false),
    ])
    func onlyDamageCounts(message: String, counts: Bool) {
        #expect(PopplerMessages.tellsOfDamage(message) == counts)
    }
}
