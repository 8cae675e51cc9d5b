public import Vocabulary

/// The byte beside each value: why it is there or not, how it was printed, whether it is disputed.
///
/// Shape: bits 0-3 the status, bit 4 a percent sign, bit 5 thousands separators, bit 7 a conflict.
public struct CellMark: Hashable, BitwiseCopyable, Sendable {
  public let rawValue: UInt8

  public init(_ status: ValueStatus, hasPercentSign: Bool = false, isGrouped: Bool = false) {
    rawValue = status.rawValue | (hasPercentSign ? 0x10 : 0) | (isGrouped ? 0x20 : 0)
  }

  private init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let absent = CellMark(.absent)

  public var status: ValueStatus { ValueStatus(rawValue: rawValue & 0x0F) ?? .absent }
  public var isValue: Bool { rawValue & 0x0F == ValueStatus.reported.rawValue }
  public var isAbsent: Bool { rawValue & 0x0F == ValueStatus.absent.rawValue }
  /// Printed as `90%`.
  public var hasPercentSign: Bool { rawValue & 0x10 != 0 }
  /// Printed as `1,266`.
  public var isGrouped: Bool { rawValue & 0x20 != 0 }
  /// Another table of the same report prints another figure for this cell.
  public var isConflict: Bool { rawValue & 0x80 != 0 }

  /// The same mark, disputed.
  public var inConflict: CellMark { CellMark(rawValue: rawValue | 0x80) }
}
