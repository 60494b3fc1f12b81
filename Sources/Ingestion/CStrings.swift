import DocumentModel
import Glibc

/// A list of C strings that ends with nil, as `posix_spawn` wants it.
struct CStrings: ~Copyable {
    /// The strings; valid as long as this value.
    let pointers: [UnsafeMutablePointer<CChar>?]

    /// Copies the strings.
    init(_ strings: [String]) {
        pointers = strings.map { strdup(FileName.cString(of: $0)) } + [nil]
    }

    deinit {
        for pointer in pointers { free(pointer) }
    }
}
