// swift-tools-version:6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func library(_ name: String, uses: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: uses, swiftSettings: settings)
}

func tests(_ name: String, uses: [Target.Dependency], exclude: [String] = []) -> Target {
    .testTarget(name: name, dependencies: uses, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "aliquot",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "aliquot", targets: ["aliquot"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
    ],
    targets: [
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
        .target(
            name: "CJSON",
            cxxSettings: [
                .unsafeFlags(["-fno-exceptions", "-fno-rtti"]), .define("NDEBUG", .when(configuration: .release)),
            ]),
        library("Primitives"),
        library("Rules", uses: ["Primitives"]),
        library("Files", uses: ["Primitives", "Rules", "CYAML", "CJSON"]),
        .executableTarget(
            name: "aliquot", dependencies: ["Primitives", "Rules", "Files", argumentParser], swiftSettings: settings),
        tests("PrimitivesTests", uses: ["Primitives"]),
        tests("RulesTests", uses: ["Rules", "Files", "Primitives"]),
        tests("FilesTests", uses: ["Files", "Rules", "Primitives"]),
        tests("AliquotTests", uses: ["aliquot", "Files", "Rules", "Primitives"], exclude: ["Expected"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
