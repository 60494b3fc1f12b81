/// A way of writing Vietnamese in one byte or two from before Unicode, tied to fonts of its own.
///
/// Text in such a font keeps the codes when it is copied, put into a PDF or saved: "Uû ban nh©n
/// d©n" is TCVN3, "UÛy ban nhaân daân" VNI, read as Windows-1252.
public enum LegacyEncoding: String, Sendable, Hashable, Codable, CaseIterable {
    /// TCVN 5712:1993 VN3, the fonts .VnTime of ABC: the offices of the north.
    ///
    /// It has no capitals with tones: a font of capitals (.VnTimeH) draws them.
    case tcvn3
    /// VNI for Windows, the fonts VNI-Times: a letter, then its marks; the offices of the south.
    case vni
    /// The fonts of the Vietnamese Professionals Society, one byte a letter.
    case vps
}
