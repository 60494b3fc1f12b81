package import Publishing

/// A document in the form in which it goes out.
package enum FormattedDocument {
    /// Why a file could not be written.
    package typealias Failure = PublishingError

    /// Its bytes.
    case bytes([UInt8])
    /// What writes it to a path, for forms that are made no other way.
    case file((String) throws(Failure) -> Void)
    /// A searchable copy of its pages, which takes the file too.
    case copy
}
