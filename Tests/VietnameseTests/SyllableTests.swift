import Testing

@testable import Vietnamese

@Suite struct SyllableTests {
    @Test(arguments: [
        ("nghiệp", "ngh", "iêp", Tone.heavy),
        ("Quyết", "qu", "yêt", .sharp),
        ("quốc", "qu", "ôc", .sharp),
        ("gì", "g", "i", .falling),
        ("giờ", "gi", "ơ", .falling),
        ("giếng", "g", "iêng", .sharp),
        ("ủy", "", "uy", .dipping),
        ("thuỷ", "th", "uy", .dipping),
        ("ĐƯỜNG", "đ", "ương", .falling),
        ("ý", "", "y", .sharp),
    ])
    func aSyllableComesApart(word: String, onset: String, rhyme: String, tone: Tone) {
        let syllable = Syllable(word)
        #expect(syllable?.onset == onset)
        #expect(syllable?.rhyme == rhyme)
        #expect(syllable?.tone == tone)
    }

    @Test(arguments: [
        "chirc", "thwe", "Nghj", "qudc", "kach", "cế", "ngể", "tước̣", "cấc̀", "mat̀", "các̉",
        "việtt", "wa", "", "71", "KH-UBND", "ngờơ",
    ])
    func whatTheOrthographyForbidsIsNoSyllable(word: String) {
        #expect(!Syllable.isPossible(word))
    }

    @Test(arguments: [
        ("quyet", true), ("DUOC", true), ("được", true), ("Nghi", true), ("UBND", false),
        ("chirc", false), ("KH", false), ("", false), ("software", false),
    ])
    func aSyllableMayHaveLostItsMarks(word: String, isPossible: Bool) {
        #expect(Syllable.isPossibleWithoutMarks(word) == isPossible)
    }

    @Test(arguments: ["tap", "các", "ất", "chịch"])
    func aStoppedRhymeBearsOnlyTheShortTones(word: String) {
        #expect(
            Syllable.isPossible(word)
                == (Syllable(word)?.tone == .sharp || Syllable(word)?.tone == .heavy))
    }
}
