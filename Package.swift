// swift-tools-version:6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

func library(_ name: String, uses: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: uses, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, uses: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: uses, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "aliquot",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    ],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
        .target(
            name: "CJSON",
            cxxSettings: [
                .unsafeFlags(["-fno-exceptions", "-fno-rtti"]), .define("NDEBUG", .when(configuration: .release)),
            ]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3"),
        .systemLibrary(name: "CPq", pkgConfig: "libpq"),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium"),
        .systemLibrary(name: "COATH", pkgConfig: "liboath"),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl"),
        .target(name: "CMail", dependencies: ["CCurl"]),
        .systemLibrary(name: "CQR", pkgConfig: "libqrencode"),
        library("Primitives"),
        library("Blocking"),
        library("Rules", uses: ["Primitives"]),
        library("Domain", uses: ["Primitives", "Rules"]),
        library("Files", uses: ["Primitives", "Rules", "Domain", "CYAML", "CJSON"]),
        library("Identity", uses: ["Primitives", "Blocking", "CSodium", "COATH"]),
        library("Mail", uses: ["Primitives", "Blocking", "CCurl", "CMail"]),
        library("Documents", uses: ["CQR"]),
        library("Storage", uses: ["Domain", "Rules", "Primitives"], exclude: ["Migrations"]),
        library("SQLiteStorage", uses: ["Storage", "Primitives", "Blocking", "CSQLite"]),
        library("PostgresStorage", uses: ["Storage", "Primitives", "Blocking", "CPq"]),
        library(
            "Actions",
            uses: [
                "Domain", "Rules", "Primitives", "Files", "Documents", "Identity", "Mail", "Storage", "Blocking", logging,
            ]),
        library(
            "TestSupport",
            uses: ["Storage", "SQLiteStorage", "PostgresStorage", "Primitives", "Blocking"]),
        tests("PrimitivesTests", uses: ["Primitives"]),
        tests("DomainTests", uses: ["Domain", "Rules", "Primitives"]),
        tests("FilesTests", uses: ["Files", "Domain", "Rules", "Primitives"]),
        tests(
            "ActionsTests",
            uses: [
                "Actions", "Domain", "Rules", "Primitives", "Files", "Identity", "Mail", "Storage", "TestSupport",
                logging,
            ]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
