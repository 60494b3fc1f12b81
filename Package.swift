// swift-tools-version: 6.3

import PackageDescription

/// Where libFuzzer is: the rooms are built as it needs them, and its targets (Tests/Fuzzing/README.md).
let fuzzer = Context.environment["SOHOA_FUZZER"]

let common: [SwiftSetting] =
    [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
    ] + (fuzzer == nil ? [] : [.unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"])])

/// Rooms without I/O and without pointers: the compiler holds them to it.
let pure = common + [.strictMemorySafety()]

/// A room, with the rooms below it that it may import (docs/architecture.md).
func room(
    _ name: String, imports: [Target.Dependency] = [], settings: [SwiftSetting] = common
) -> Target {
    .target(name: name, dependencies: imports, swiftSettings: settings)
}

/// The tests of a room: a suite per type.
func tests(of name: String, imports: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.byName(name: name)] + imports, swiftSettings: common)
}

/// The targets of libFuzzer for some rooms, one executable.
func fuzzing(_ name: String, imports: [Target.Dependency], libFuzzer: String) -> Target {
    .executableTarget(
        name: name, dependencies: ["FuzzDriver", "DocumentModel"] + imports,
        path: "Tests/Fuzzing/\(name)", swiftSettings: common,
        linkerSettings: [
            .unsafeFlags(["-sanitize=address", "-Xlinker", libFuzzer]), .linkedLibrary("stdc++"),
        ])
}

let package = Package(
    name: "sohoa",
    products: [
        .executable(name: "sohoa", targets: ["sohoa"]),
        .executable(name: "sohoa-train", targets: ["sohoa-train"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        // What hummingbird stands on, named because the web pages use it themselves.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // 0: C libraries
        .systemLibrary(
            name: "COCR", pkgConfig: "tesseract lept",
            providers: [.apt(["libtesseract-dev", "libleptonica-dev"])]),
        .systemLibrary(
            name: "CPoppler", pkgConfig: "poppler-glib",
            providers: [.apt(["libpoppler-glib-dev"])]),
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(
            name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(
            name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(
            name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CLinux"),

        // 1: the nouns
        room("DocumentModel", settings: pure),

        // 2: the language
        room("Vietnamese", settings: pure),
        room("LanguageModel", imports: ["DocumentModel"]),
        // leptonica's images behind one owner type, for the three rooms that work on pixels
        room("Leptonica", imports: ["DocumentModel", "COCR"]),
        // the sandbox of processes that read what may be hostile
        room("Confinement", imports: ["CLinux"]),
        // passwords and secrets
        room("Credentials", imports: ["CSodium"]),

        // 3: the rooms that meet only in Ingestion
        room(
            "PageRendering",
            imports: ["DocumentModel", "Leptonica", "CPoppler", "CQPDF", "CZLib"]),
        room("ImageCleaning", imports: ["DocumentModel", "Leptonica"]),
        room("Recognition", imports: ["DocumentModel", "Leptonica", "COCR"]),
        room(
            "Restoration", imports: ["DocumentModel", "Vietnamese", "LanguageModel"],
            settings: pure),
        room("Extraction", imports: ["DocumentModel", "Vietnamese"], settings: pure),
        room("Publishing", imports: ["DocumentModel", "CXLSXWriter"]),
        room(
            "CatalogueStore",
            imports: [
                "DocumentModel", "Vietnamese", "CZLib",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        room("PDFWriting", imports: ["DocumentModel", "CQPDF"]),

        // 4: whole documents
        room(
            "Ingestion",
            imports: [
                "DocumentModel", "Vietnamese", "LanguageModel", "PageRendering", "ImageCleaning",
                "Recognition", "Restoration", "Extraction", "Publishing", "PDFWriting",
                "Confinement", "CLinux",
            ]),
        // 5: many documents, and what is kept of them
        room(
            "Archiving",
            imports: [
                "DocumentModel", "Ingestion", "CatalogueStore", "Publishing", "Confinement",
                "CLinux",
            ]),
        // 4, too: how the dictionaries are made
        room(
            "Training",
            imports: [
                "DocumentModel", "Vietnamese", "LanguageModel", "Recognition", "Restoration",
                "CPoppler",
            ]),

        // 6 and 7: what is shown of an archive, in the words of people and in forms for programs
        room(
            "Presentation",
            imports: [
                "Archiving", "CatalogueStore", "Credentials", "DocumentModel", "Ingestion",
                "Publishing",
            ]),
        .target(
            name: "WebInterface",
            dependencies: [
                "Archiving", "CatalogueStore", "Credentials", "DocumentModel", "Ingestion",
                "Presentation", "Publishing",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            resources: [.embedInCode("Assets")], swiftSettings: common),

        // 8: the commands
        .executableTarget(
            name: "sohoa",
            dependencies: [
                "Archiving", "CatalogueStore", "Credentials", "Ingestion", "DocumentModel",
                "Presentation", "Publishing", "Restoration", "WebInterface",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: common),
        .executableTarget(
            name: "sohoa-train",
            dependencies: [
                "Training", "LanguageModel",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: common),

        // Not shipped: measures the catalogue (Benchmarks/README.md).
        .executableTarget(
            name: "catalogue-benchmark", dependencies: ["CatalogueStore", "DocumentModel"],
            path: "Benchmarks/catalogue", swiftSettings: common),

        // Not shipped: what the tests of the sandbox and of bad workers start.
        .target(name: "CEscapes", path: "Tests/Probes/CEscapes"),
        .executableTarget(
            name: "escape-probe", dependencies: ["CEscapes", "Ingestion"],
            path: "Tests/Probes/escape", swiftSettings: common),
        .executableTarget(
            name: "mock-sohoa", dependencies: ["Archiving", "Ingestion"],
            path: "Tests/Probes/mock", swiftSettings: common),

        tests(of: "DocumentModel"),
        tests(of: "Vietnamese"),
        tests(of: "LanguageModel"),
        tests(of: "Leptonica", imports: ["DocumentModel"]),
        tests(of: "Confinement", imports: ["CLinux", "SohoaTesting", "escape-probe"]),
        tests(of: "Credentials"),
        tests(of: "PageRendering", imports: ["DocumentModel", "Leptonica"]),
        tests(of: "ImageCleaning", imports: ["DocumentModel", "Leptonica"]),
        tests(of: "Recognition", imports: ["DocumentModel", "Leptonica"]),
        tests(of: "Restoration", imports: ["DocumentModel", "LanguageModel", "Vietnamese"]),
        tests(of: "Extraction", imports: ["DocumentModel", "SohoaTesting"]),
        tests(of: "Publishing", imports: ["DocumentModel", "SohoaTesting"]),
        tests(of: "PDFWriting", imports: ["DocumentModel", "SohoaTesting"]),
        tests(
            of: "CatalogueStore",
            imports: [
                "DocumentModel", "SohoaTesting", "Vietnamese",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests(
            of: "Ingestion",
            imports: [
                "Confinement", "DocumentModel", "Extraction", "Restoration", "SohoaTesting",
                "Vietnamese",
            ]),
        tests(
            of: "Archiving",
            imports: ["DocumentModel", "Ingestion", "CatalogueStore", "SohoaTesting"]),
        tests(
            of: "WebInterface",
            imports: [
                "Archiving", "CatalogueStore", "Credentials", "DocumentModel", "Ingestion",
                "Presentation", "SohoaTesting",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ]),
        tests(of: "Training", imports: ["DocumentModel"]),
        // What several test targets need: a folder of one's own, a schema's reader, a document.
        .target(
            name: "SohoaTesting", dependencies: ["DocumentModel"], path: "Tests/SohoaTesting",
            swiftSettings: common),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "sohoa", "CatalogueStore", "Credentials", "Ingestion", "DocumentModel",
                "Presentation", "Publishing", "Restoration", "SohoaTesting",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: common),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "sohoa", "mock-sohoa", "Archiving", "CatalogueStore", "DocumentModel", "Ingestion",
                "Leptonica", "SohoaTesting",
            ], swiftSettings: common),
    ],
    swiftLanguageModes: [.v6]
)

if let fuzzer {
    package.targets += [
        .systemLibrary(name: "CLibFuzzer", path: "Tests/Fuzzing/CLibFuzzer"),
        .target(
            name: "FuzzDriver", dependencies: ["CLibFuzzer"], path: "Tests/Fuzzing/FuzzDriver",
            swiftSettings: common),
        fuzzing(
            "FuzzRooms",
            imports: [
                "Vietnamese", "LanguageModel", "PageRendering", "Restoration", "Extraction",
                "Publishing", "Ingestion",
            ], libFuzzer: fuzzer),
        fuzzing(
            "FuzzCatalogue",
            imports: [
                "CatalogueStore", "Archiving", "Ingestion",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], libFuzzer: fuzzer),
        fuzzing(
            "FuzzWeb",
            imports: [
                "WebInterface", "Presentation", "CatalogueStore", "Archiving", "Publishing",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
            ], libFuzzer: fuzzer),
    ]
}
