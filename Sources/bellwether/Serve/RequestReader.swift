import FoundationEssentials
import Rendering

/// A line of JSON as a value.
///
/// The decoder of FoundationEssentials is strict and in the executable anyway: swift-argument-parser
/// is linked with it. It runs only here, so that no other start pays for it.
enum RequestReader {
  struct Unreadable: Error {
    var reason: String
  }

  static func value(of line: [UInt8]) throws(Unreadable) -> JSONValue {
    do {
      return try JSONDecoder().decode(Wire.self, from: Data(line)).value
    } catch DecodingError.dataCorrupted(let context) {
      let detail = context.underlyingError.map { ": \($0)" } ?? ""
      throw Unreadable(reason: "the line is no JSON" + detail)
    } catch {
      throw Unreadable(reason: "the line is no JSON")
    }
  }
}

/// Any JSON value.
private struct Wire: Decodable {
  var value: JSONValue

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Name.self) {
      value = .object(
        try object.allKeys.map { name in
          JSONValue.Member(name.stringValue, try object.decode(Wire.self, forKey: name).value)
        })
    } else if var list = try? decoder.unkeyedContainer() {
      var values: [JSONValue] = []
      while !list.isAtEnd { values.append(try list.decode(Wire.self).value) }
      value = .array(values)
    } else {
      value = try Wire.scalar(decoder.singleValueContainer())
    }
  }

  private static func scalar(_ single: any SingleValueDecodingContainer) throws -> JSONValue {
    if single.decodeNil() { return .null }
    if let isTrue = try? single.decode(Bool.self) { return .bool(isTrue) }
    if let number = try? single.decode(Double.self) { return .number(number) }
    return .string(try single.decode(String.self))
  }

  private struct Name: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
