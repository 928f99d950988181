// swift-tools-version: 6.2

import PackageDescription

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")

let package = Package(
  name: "jiefang",
  products: [.executable(name: "jiefang", targets: ["jiefang"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(name: "jiefang", dependencies: ["Commands"]),
    .target(
      name: "Commands",
      dependencies: [
        "CPrompts", "CaseLog", "CaseRecord", "Exports", "Forms", "Interview", "Practice",
        "Terminal", "Understanding", argumentParser,
      ]),
    .target(name: "Interview", dependencies: ["CaseRecord", "Forms", "Understanding"]),
    .target(
      name: "Practice", dependencies: ["CaseRecord", "Forms", "Interview", "Understanding"]),
    .target(name: "Exports", dependencies: ["CaseRecord", mustache]),
    .target(name: "CaseLog", dependencies: ["CaseRecord", crypto, grdb]),
    .target(name: "CaseRecord"),
    .target(name: "Understanding", dependencies: ["CaseRecord"]),
    .target(name: "Forms", dependencies: ["Yams"]),
    .target(name: "Terminal", dependencies: ["CEditLine"]),
    .target(name: "CEditLine", linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "CPrompts"),
    .executableTarget(name: "Benchmarks", dependencies: ["CaseLog"], path: "Benchmarks"),
    .executableTarget(
      name: "LineEditorProbe", dependencies: ["Terminal"], path: "Tests/LineEditorProbe"),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

/// What a module's tests start as a program of its own.
let probes = ["Terminal": ["LineEditorProbe"]]
/// Files that tests read from their own folder.
let excluded = [
  "ExportsTests": ["Snapshots"], "JiefangTests": ["Fixtures", "Practices", "Sittings"],
]

for module in [
  "CaseLog", "CaseRecord", "Commands", "Exports", "Forms", "Interview", "Practice", "Terminal",
  "Understanding",
] {
  package.targets.append(
    .testTarget(
      name: module + "Tests",
      dependencies: ([module] + (probes[module] ?? [])).map { .byName(name: $0) },
      exclude: excluded[module + "Tests"] ?? []))
}
package.targets.append(
  .testTarget(
    name: "JiefangTests", dependencies: ["jiefang"], exclude: excluded["JiefangTests"] ?? []))

let upcoming = [
  "ExistentialAny", "ImmutableWeakCaptures", "InferIsolatedConformances",
  "InternalImportsByDefault", "MemberImportVisibility", "NonisolatedNonsendingByDefault",
]
for target in package.targets {
  target.swiftSettings = upcoming.map { .enableUpcomingFeature($0) }
  target.swiftSettings? += [.treatAllWarnings(as: .error)]
  if !target.isTest { target.swiftSettings? += [.strictMemorySafety()] }
}
