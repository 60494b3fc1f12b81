import Foundation
import Testing

@testable import Archiving

@Suite struct UploadNameTests {
    @Test(arguments: [
        ("ke-hoach.pdf", "upload:Lan/ke-hoach.pdf"),
        ("Kế hoạch số 07 (bản ký).PDF", "upload:Lan/Kế hoạch số 07 (bản ký).PDF"),
        ("../../x", "upload:Lan/x"), ("/etc/passwd", "upload:Lan/passwd"),
        (#"C:\Users\lan\a.tif"#, "upload:Lan/a.tif"), ("a/..", "upload:Lan/unnamed"),
        ("..", "upload:Lan/unnamed"), ("", "upload:Lan/unnamed"), ("///", "upload:Lan/unnamed"),
        (".pdf", "upload:Lan/unnamed.pdf"), (".hidden.pdf", "upload:Lan/hidden.pdf"),
        ("a\u{1B}[2J\nb\u{0}.pdf", "upload:Lan/a[2Jb.pdf"),
        ("cv\u{202E}fdp.exe", "upload:Lan/cvfdp.exe"),
        ("a\u{2028}\u{3000} b.pdf", "upload:Lan/a b.pdf"),
        ("một.hai ba", "upload:Lan/một.hai ba"), ("a.pdf. ", "upload:Lan/a.pdf"),
        // A mark without its letter would hide the slash before it.
        ("\u{301}\u{323}a.pdf", "upload:Lan/a.pdf"), ("/\u{301}", "upload:Lan/unnamed"),
        ("../\u{301}etc/\u{323}passwd", "upload:Lan/passwd"),
        // A sign that is left out must not keep a letter from its mark.
        ("e\u{200B}\u{302}.pdf", "upload:Lan/\u{EA}.pdf"),
    ])
    func aNameLeadsNowhereAndCommandsNothing(name: String, path: String) {
        let made = UploadName(name, by: "Lan").path
        #expect(Array(made.unicodeScalars) == Array(path.unicodeScalars))
    }

    @Test func aNameIsInItsComposedForm() {
        let name = "Kế hoạch.pdf"
        let made = UploadName(name.decomposedStringWithCanonicalMapping, by: "Lan").path
        let composed = "upload:Lan/\(name.precomposedStringWithCanonicalMapping)"
        #expect(Array(made.unicodeScalars) == Array(composed.unicodeScalars))
    }

    @Test(arguments: [
        String(repeating: "a", count: 5000), String(repeating: "ế", count: 5000),
        "e" + String(repeating: "\u{301}", count: 5000), String(repeating: "a ", count: 2500),
    ])
    func whatIsTooLongIsCutButNotItsEnding(name: String) {
        let made = UploadName(name + ".pdf", by: name).path
        #expect(made.hasSuffix(".pdf"))
        #expect(made.utf8.count <= 7 + 80 + 1 + 240)
        #expect(made.utf8.count >= 300)
        #expect(made == made.precomposedStringWithCanonicalMapping)
        #expect(!UploadName("a." + name, by: "").path.contains("/"))
    }

    @Test(arguments: [
        ("Lan", "upload:Lan/a.pdf"), ("", "upload:a.pdf"), ("  ", "upload:a.pdf"),
        ("../Lan\n", "upload:-Lan/a.pdf"), (#"a\b/c"#, "upload:a-b-c/a.pdf"),
        ("Nguyễn Thị Lan", "upload:Nguyễn Thị Lan/a.pdf"),
    ])
    func aSenderIsNoFolder(sender: String, path: String) {
        #expect(UploadName("a.pdf", by: sender).path == path)
    }
}
