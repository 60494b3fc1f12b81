/// Settles the resolution of a picture whose file states none, or an absurd one.
enum ResolutionGuess {
    /// The resolution in pixels per inch.
    ///
    /// What the file states is believed from 70 to 1,200 dpi, except for a screen's 72 or 96 dpi
    /// that would make the sheet larger than A3: programs write those without knowing. Otherwise the
    /// picture is taken for an A4 sheet, and for 300 dpi where that is absurd too; what would be coarser
    /// than a screen on A4 is a cutting from one.
    ///
    /// - Parameters:
    ///   - stated: What the file says; 0 where it says nothing.
    ///   - width: Columns of the picture.
    ///   - height: Rows of the picture.
    /// - Returns: 70 … 1,200.
    static func settle(stated: Double, width: Int, height: Int) -> Double {
        let (long, short) = (Double(max(width, height)), Double(min(width, height)))
        if isPlausible(stated) {
            let isScreens = abs(stated - 72) < 1 || abs(stated - 96) < 1
            if !isScreens || long / stated <= 17 { return stated }
        }
        let asA4 = max(long / 11.69, short / 8.27)
        if asA4 < 100 { return 96 }
        return asA4 <= 700 ? asA4.rounded() : 300
    }

    private static func isPlausible(_ resolution: Double) -> Bool {
        (70...1_200).contains(resolution)
    }
}
