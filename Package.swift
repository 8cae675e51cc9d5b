// swift-tools-version: 6.2
import PackageDescription

/// Settings for every target: the strictest checks the compiler offers, and warnings are errors.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library target of the house; `dependencies` is the law of who may import whom.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The test target that mirrors a room.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "bellwether",
  products: [.executable(name: "bellwether", targets: ["bellwether"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    room("Vocabulary"),
    room("Answers", ["Vocabulary"]),
    room("Language", ["Vocabulary"]),
    tests("LanguageTests", ["Language", "Vocabulary"]),
    room("Store", ["Vocabulary"]),
    tests("StoreTests", ["Vocabulary", "Store"]),
    room("Importing", ["Vocabulary", "Store"]),
    tests("ImportingTests", ["Vocabulary", "Store", "Importing"]),
    room("Analysis", ["Vocabulary", "Answers", "Language", "Store"]),
    tests(
      "AnalysisTests",
      ["Analysis", "Answers", "Language", "Store", "Importing", "Vocabulary"]),
    room("Rendering", ["Vocabulary", "Answers"]),
    tests("RenderingTests", ["Rendering", "Answers", "Vocabulary"]),
    room(
      "Shell",
      ["Vocabulary", "Answers", "Language", "Store", "Importing", "Analysis", "Rendering"]),
    tests("ShellTests", ["Vocabulary", "Language", "Store", "Importing", "Rendering", "Shell"]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .executableTarget(
      name: "bellwether",
      dependencies: [
        "Shell", "Rendering", "Importing", "Store", "Vocabulary", "CReadline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    room("Fuzzing", ["Vocabulary", "Language", "Store", "Importing", "Rendering", "Shell"]),
    tests("FuzzingTests", ["Fuzzing", "Store", "Importing", "Shell", "Vocabulary"]),
    .executableTarget(
      name: "fuzz", dependencies: ["Fuzzing", "Shell", "Importing", "Store", "Vocabulary"],
      swiftSettings: strict),
    tests("DatasetTests", ["Vocabulary", "Store", "Importing"]),
    tests("TerminalTests", ["bellwether", "Shell"]),
    .executableTarget(
      name: "bench",
      dependencies: [
        "Vocabulary", "Language", "Store", "Importing", "Analysis", "Rendering", "Shell",
      ],
      swiftSettings: strict),
  ]
)
