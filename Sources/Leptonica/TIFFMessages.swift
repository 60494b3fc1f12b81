internal import COCR
internal import Synchronization

/// What libtiff says while it decodes: it goes on over damaged rows with nothing but a message.
enum TIFFMessages {
    /// How many messages of its decoders have come in this process.
    static var count: Int {
        listening
        return counter.load(ordering: .relaxed)
    }

    private static let counter = Atomic(0)

    /// Evaluated once a process.
    private static let listening: Void = sohoa_tiff_messages_to { _, module, _, _ in
        guard let module, TIFFMessages.isDecoder(String(cString: module)) else { return }
        TIFFMessages.counter.add(1, ordering: .relaxed)
    }

    /// Whether a message comes from decoding pixels: those on tags that are not known do not matter.
    static func isDecoder(_ module: String) -> Bool {
        decoders.contains { module.hasPrefix($0) }
    }

    private static let decoders = [
        "Fax", "LZW", "ZIP", "JPEG", "OJPEG", "PackBits", "LZMA", "ZSTD", "TIFFFillStrip",
        "TIFFReadEncodedStrip", "TIFFReadScanline", "PixarLog", "WebP",
    ]
}
