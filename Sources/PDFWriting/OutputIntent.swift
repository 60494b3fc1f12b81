/// What a document's gray and RGB mean: sRGB (ISO 19005-2, 6.2.3).
enum OutputIntent {
    /// Whether the document means nothing else by its colours yet.
    static func mayBeAdded(to document: QPDFHandle) -> Bool {
        intents(of: document).allSatisfy { intent in
            guard let profile = intent["DestOutputProfile"] else { return true }
            return intent["S"]?.name == "GTS_PDFA1" && profile["N"]?.int == 3
        }
    }

    /// Adds the intent; one of the document's own stays.
    static func add(to document: QPDFHandle) {
        let intents = intents(of: document)
        guard !intents.contains(where: { $0["S"]?.name == "GTS_PDFA1" }) else { return }
        let intent = document.object(
            """
            << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)
            /RegistryName (http://www.color.org) /Info (sRGB IEC61966-2.1) >>
            """)
        intent.set(
            "DestOutputProfile",
            document.stream(SRGBProfile.bytes, entries: "/N 3 /Alternate /DeviceRGB"))
        document.root.set(
            "OutputIntents", document.array(intents + [document.indirect(intent)]))
    }

    private static func intents(of document: QPDFHandle) -> [PDFObjectHandle] {
        document.root["OutputIntents"]?.items ?? []
    }
}
