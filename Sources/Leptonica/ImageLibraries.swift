internal import COCR
package import DocumentModel

/// leptonica and the libraries that it decodes pictures with.
package enum ImageLibraries {
    /// Their versions.
    package static var versions: [LibraryVersion] {
        // "leptonica-1.82.0", and "libjpeg 6b (libjpeg-turbo 2.1.5) : libtiff 4.5.0 : …".
        let own = text(getLeptonicaVersion()).split(separator: "-").last.map(String.init) ?? ""
        let others = text(getImagelibVersions()).split(separator: ":").compactMap { entry in
            let words = entry.split(separator: " ")
            return words.count < 2
                ? nil
                : LibraryVersion(String(words[0]), words[1...].joined(separator: " "))
        }
        return [LibraryVersion("leptonica", own)] + others
    }

    /// A text that leptonica gave, with its memory.
    private static func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
        guard let pointer else { return "" }
        defer { lept_free(pointer) }
        return String(cString: pointer)
    }
}
