import Glibc

/// Where a user's settings may be: their own, then those of the project they are in.
enum Configuration {
  /// The files that are there, the more general first.
  static func paths(_ environment: [String: String]) -> [String] {
    ([own(environment)] + [project]).compactMap(\.self)
  }

  private static func own(_ environment: [String: String]) -> String? {
    // The rule of the XDG base directories: a path that is not absolute counts as none.
    let stated = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let base = stated ?? environment["HOME"].map({ $0 + "/.config" }) else { return nil }
    return existing(base + "/bellwether/config")
  }

  /// `bellwether.conf` in the folder at hand, or in the nearest above it that has one.
  private static var project: String? {
    guard let here = getcwd(nil, 0) else { return nil }
    defer { free(here) }
    let depth = String(cString: here).split(separator: "/").count
    return (0...depth).lazy.compactMap { level in
      existing(String(repeating: "../", count: level) + "bellwether.conf")
    }.first
  }

  private static func existing(_ path: String) -> String? { access(path, F_OK) == 0 ? path : nil }
}
