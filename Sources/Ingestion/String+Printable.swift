import DocumentModel

extension String {
    /// The text with every control and formatting character replaced by "�", so that a file's name
    /// or a library's message can neither command a terminal nor pretend to be another line; bytes of a
    /// name that are no text are written `\xFF`.
    public var printable: String {
        var scalars = UnicodeScalarView()
        for scalar in FileName.readable(self).unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
                scalars.append("\u{FFFD}")
            default: scalars.append(scalar)
            }
        }
        return String(scalars)
    }
}
