/// A name's target in plain numbers, as the index keeps it and a snapshot stores it.
struct PackedTarget: Equatable, BitwiseCopyable, Sendable {
  var kind: Kind
  var first: Int32 = 0
  var second: Int32 = 0

  enum Kind: UInt8, BitwiseCopyable, Sendable {
    case indicator, authority, reference, region, group
    case statisticalNeighbours, bestStatisticalNeighbour, england, englandTopQuartile
  }
}

extension NameIndex {
  mutating func pack(_ target: NameTarget) -> PackedTarget {
    switch target {
    case .indicator(let id): PackedTarget(kind: .indicator, first: Int32(id.index))
    case .authority(let id): PackedTarget(kind: .authority, first: Int32(id.index))
    case .reference(let authority, let indicator):
      PackedTarget(
        kind: .reference, first: Int32(authority.index), second: Int32(indicator.index))
    case .group(let name): PackedTarget(kind: .group, first: place(ofLabel: name))
    case .comparator(.region(let name)):
      PackedTarget(kind: .region, first: place(ofLabel: name))
    case .comparator(.statisticalNeighbours): PackedTarget(kind: .statisticalNeighbours)
    case .comparator(.bestStatisticalNeighbour): PackedTarget(kind: .bestStatisticalNeighbour)
    case .comparator(.england): PackedTarget(kind: .england)
    case .comparator(.englandTopQuartile): PackedTarget(kind: .englandTopQuartile)
    }
  }

  func unpack(_ target: PackedTarget) -> NameTarget {
    switch target.kind {
    case .indicator: .indicator(IndicatorID(Int(target.first)))
    case .authority: .authority(AuthorityID(Int(target.first)))
    case .reference:
      .reference(AuthorityID(Int(target.first)), IndicatorID(Int(target.second)))
    case .group: .group(labels[Int(target.first)])
    case .region: .comparator(.region(labels[Int(target.first)]))
    case .statisticalNeighbours: .comparator(.statisticalNeighbours)
    case .bestStatisticalNeighbour: .comparator(.bestStatisticalNeighbour)
    case .england: .comparator(.england)
    case .englandTopQuartile: .comparator(.englandTopQuartile)
    }
  }

  private mutating func place(ofLabel label: String) -> Int32 {
    if let known = labels.firstIndex(of: label) { return Int32(known) }
    labels.append(label)
    return Int32(labels.count - 1)
  }
}
