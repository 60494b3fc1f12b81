import Glibc

/// The folder with the real models: `SOHOA_DATA`, or that of the checkout one is in.
let dictionaries = getenv("SOHOA_DATA").map { String(cString: $0) } ?? "Dictionaries"

/// The bytes of a file; none where it cannot be read.
func bytes(ofFile path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&part, 1, part.count, file), count > 0 { bytes += part[..<count] }
    return bytes
}

/// A file of this process's own in memory, written anew for each input.
func file(of bytes: [UInt8]) -> String {
    let path = "/dev/shm/sohoa-fuzz-\(getpid())"
    guard let file = fopen(path, "wb") else { fatalError("\(path) cannot be written.") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    return path
}
