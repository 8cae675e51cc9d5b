import Vocabulary

extension Statement {
  /// Whether this release answers it: a correction that leads to something else is no help.
  public var isAnswered: Bool {
    switch kind {
    case .query(let query): query.isAnswered
    case .continuation(let continuation): continuation.stages.allSatisfy(\.value.isAnswered)
    case .let, .define, .parameter, .command: true
    }
  }
}

extension Query {
  var isAnswered: Bool {
    stages.allSatisfy(\.value.isAnswered)
  }
}

extension Stage {
  /// The word the stage begins with.
  var word: StageWord {
    switch self {
    case .filter: .where
    case .sort: .sort
    case .top: .top
    case .bottom: .bottom
    case .select: .select
    case .add: .add
    case .group: .group
    case .pivot: .pivot
    case .round: .round
    case .all: .all
    case .chart: .chart
    case .mode: .as
    case .export: .export
    case .copy: .copy
    case .note: .note
    case .assert: .assert
    case .save: .save
    }
  }

  var isAnswered: Bool { word.isAnswered }
}
