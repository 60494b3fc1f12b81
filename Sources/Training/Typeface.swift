internal import Foundation

/// A font family that has all letters of Vietnamese, and the Debian package it comes in.
struct Typeface: Sendable, Hashable {
    /// The name that fontconfig knows it by.
    let family: String
    /// The package to install where it is missing.
    let package: String

    /// The families that pages are set in, in equal parts: offices write in Times, some in Arial.
    ///
    /// Those named twice are read most like real scans. Debian's `fonts-liberation` bears the name
    /// of `fonts-liberation2` but lacks letters.
    static let all = [
        Typeface(family: "Tinos", package: "fonts-croscore"),
        Typeface(family: "Tinos", package: "fonts-croscore"),
        Typeface(family: "Liberation Serif", package: "fonts-liberation2"),
        Typeface(family: "Liberation Serif", package: "fonts-liberation2"),
        Typeface(family: "Liberation Sans", package: "fonts-liberation2"),
        Typeface(family: "TeX Gyre Termes", package: "fonts-texgyre"),
        Typeface(family: "FreeSerif", package: "fonts-freefont-ttf"),
        Typeface(family: "FreeSans", package: "fonts-freefont-ttf"),
    ]

    /// Makes sure that fontconfig finds this family, with the stacked letters, and no other.
    func check() throws(TrainingError) {
        let pattern = "\(family):charset=1ead 1ec7 1ed9 1ee3 1ef1"
        let found = try Tool.output(of: "fc-match", ["--format", "%{family}", pattern])
        let names = String(decoding: found, as: UTF8.self).split(separator: ",")
        guard names.contains(where: { $0 == family }) else {
            throw TrainingError(
                .fontMissing, detail: "\(family) with Vietnamese letters: apt install \(package)")
        }
    }
}
