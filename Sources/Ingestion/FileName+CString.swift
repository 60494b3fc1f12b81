public import DocumentModel
import Glibc

extension FileName {
    /// The text that stands for a name that the system has given, ended by a zero.
    package static func text(of name: UnsafePointer<CChar>) -> String {
        text(
            of: UnsafeRawBufferPointer(start: name, count: strlen(name)))
    }

    /// What the process was started with, its own name left out: paths may be among it.
    public static var arguments: [String] {
        (0..<Int(CommandLine.argc)).dropFirst().compactMap { index in
            CommandLine.unsafeArgv[index].map { text(of: $0) }
        }
    }
}
