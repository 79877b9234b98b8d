// swift-tools-version:6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

func library(_ name: String, uses: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: uses, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, uses: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: uses, exclude: exclude, swiftSettings: settings)
}

/// Libraries of the system, each behind a module map of its own, with the name by which pkg-config knows it.
let system: [(module: String, package: String?)] = [
    ("CYAML", "yaml-0.1"), ("CSQLite", "sqlite3"), ("CPq", "libpq"), ("CSodium", "libsodium"), ("COATH", "liboath"),
    ("CCurl", "libcurl"), ("CQR", "libqrencode"), ("CCairo", "pangocairo"), ("CQPDF", "libqpdf"), ("CZip", "libzip"),
    ("CXML", "libxml-2.0"), ("CCSV", nil), ("CUchardet", "uchardet"), ("CCMark", "libcmark"),
    ("CCbc", "cbc"), ("CZlib", "zlib"),
]

let package = Package(
    name: "aliquot",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "aliquot", targets: ["aliquot"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: system.map { .systemLibrary(name: $0.module, pkgConfig: $0.package) } + [
        .target(
            name: "CJSON",
            cxxSettings: [
                .unsafeFlags(["-fno-exceptions", "-fno-rtti"]), .define("NDEBUG", .when(configuration: .release)),
            ]),
        .target(name: "CMail", dependencies: ["CCurl"]),
        .target(name: "CHook", dependencies: ["CCurl"]),
        .target(name: "CProcess"),
        library("Primitives"),
        library("Blocking"),
        library("Prose"),
        library("Rules", uses: ["Primitives"]),
        library("Domain", uses: ["Primitives", "Prose", "Rules"]),
        library("Planning", uses: ["Primitives", "Rules", "CCbc"]),
        library("DemoWorld", uses: ["Primitives", "Rules", "Domain"]),
        library("Search", uses: ["Primitives", "Rules", "Domain"]),
        library(
            "Files",
            uses: [
                "Primitives", "Prose", "Rules", "Domain", "Planning", "CYAML", "CJSON", "CZip", "CXML", "CCSV",
                "CUchardet", "CCMark", "CZlib",
            ]),
        library("Identity", uses: ["Primitives", "Blocking", "CSodium", "COATH"]),
        library("Mail", uses: ["Primitives", "Blocking", "CCurl", "CMail"]),
        library("Hooks", uses: ["Blocking", "CCurl", "CHook"]),
        library(
            "Documents",
            uses: ["Primitives", "Rules", "Domain", "Blocking", "CQR", "CCairo", "CQPDF", "CXML", "CProcess"]),
        library("Storage", uses: ["Domain", "Rules", "Primitives", "Identity"], exclude: ["Migrations"]),
        library("SQLiteStorage", uses: ["Storage", "Primitives", "Blocking", "CSQLite"]),
        library("PostgresStorage", uses: ["Storage", "Primitives", "Blocking", "CPq"]),
        library(
            "TestSupport",
            uses: ["Storage", "SQLiteStorage", "PostgresStorage", "Blocking", "Primitives", "CProcess"]),
        library("Pages", uses: ["Primitives", "Prose", "Rules"], exclude: ["Assets"]),
        library(
            "Actions",
            uses: [
                "Domain", "Rules", "Primitives", "Files", "Documents", "Identity", "Mail", "Hooks", "Storage",
                "Search", "Planning", "Blocking", "DemoWorld", logging,
            ]),
        library(
            "Web",
            uses: [
                "Actions", "Pages", "Identity", "Domain", "Planning", "Prose", "Storage", "Rules", "Files", "Search",
                "Primitives",
                hummingbird,
                logging, nio, httpTypes,
            ]),
        .executableTarget(
            name: "aliquot",
            dependencies: [
                "Primitives", "Rules", "Domain", "Planning", "Files", "Identity", "Mail", "Hooks", "Storage",
                "SQLiteStorage", "PostgresStorage", "DemoWorld", "Search", "Documents", "Actions", "Web",
                argumentParser, hummingbird, logging, lifecycle, nio,
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "BenchWorld",
            dependencies: [
                "Primitives", "Rules", "Domain", "Files", "Identity", "Storage", "SQLiteStorage", "PostgresStorage",
                "Actions", "Search", "CSQLite", argumentParser, hummingbird, logging,
            ],
            path: "Benchmarks/World",
            swiftSettings: settings),
        .executableTarget(
            name: "BenchAwards",
            dependencies: [
                "Primitives", "Rules", "Domain", "Files", "Identity", "Documents", "Storage", "SQLiteStorage",
                "Actions", argumentParser, logging,
            ],
            path: "Benchmarks/Awards", exclude: ["RESULTS.md"], swiftSettings: settings),
        .executableTarget(
            name: "BenchPapers", dependencies: ["Primitives", "Rules", "Domain", "Files", "Documents"],
            path: "Benchmarks/Papers", swiftSettings: settings),
        .executableTarget(
            name: "BenchPlan", dependencies: ["Primitives", "Rules", "Planning", "Files", argumentParser],
            path: "Benchmarks/plan", exclude: ["run.py", "RESULTS.md"], swiftSettings: settings),
        tests("PrimitivesTests", uses: ["Primitives"]),
        tests("BlockingTests", uses: ["Blocking"]),
        tests("IdentityTests", uses: ["Identity", "Primitives", "Blocking"]),
        tests("MailTests", uses: ["Mail", "Primitives", "Blocking"]),
        tests("HooksTests", uses: ["Hooks", "TestSupport"]),
        tests("RulesTests", uses: ["Rules", "Files", "Primitives"]),
        tests("PlanningTests", uses: ["Planning", "Rules", "Files", "Primitives"]),
        tests(
            "FilesTests",
            uses: ["Files", "Planning", "Domain", "Prose", "Rules", "Primitives", "TestSupport", "CZip"],
            exclude: ["Tables/Fixtures"]),
        tests("DomainTests", uses: ["Domain", "Files", "Prose", "Rules", "Primitives"]),
        tests("SearchTests", uses: ["Search", "Files", "Domain", "Rules", "Primitives"]),
        // Writes until it is killed: what it said was kept must be there.
        .executableTarget(
            name: "WriteStorm", dependencies: ["Storage", "SQLiteStorage", "Primitives"], path: "Tests/WriteStorm",
            swiftSettings: settings),
        tests(
            "StorageTests",
            uses: [
                "Storage", "SQLiteStorage", "PostgresStorage", "TestSupport", "Domain", "Rules", "Primitives",
                "Blocking",
                "WriteStorm",
            ]),
        tests(
            "DemoWorldTests",
            uses: [
                "DemoWorld", "Actions", "Files", "Identity", "Storage", "TestSupport", "Domain", "Rules", "Primitives",
                logging,
            ]),
        tests("DocumentsTests", uses: ["Documents", "Files", "Domain", "Rules", "Primitives", "TestSupport"]),
        tests("PagesTests", uses: ["Pages", "Prose", "Files", "Rules", "Primitives"]),
        tests(
            "ActionsTests",
            uses: [
                "Actions", "Domain", "Planning", "Rules", "Primitives", "Files", "Identity", "Mail", "Hooks",
                "Storage", "TestSupport", logging,
            ]),
        tests(
            "WebTests",
            uses: [
                "Web", "Actions", "DemoWorld", "Domain", "Files", "Identity", "Pages", "Planning", "Primitives",
                "Prose",
                "Rules", "Storage", "SQLiteStorage",
                "TestSupport", hummingbird, logging, nio, nioEmbedded, httpTypes,
            ]),
        tests(
            "AliquotTests",
            uses: [
                "aliquot", "Files", "Rules", "Domain", "Primitives", "Storage", "SQLiteStorage", "PostgresStorage",
                "TestSupport",
            ], exclude: ["Expected", "ExpectedPlans"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
