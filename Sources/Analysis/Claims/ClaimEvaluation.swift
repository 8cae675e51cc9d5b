internal import Answers
internal import Vocabulary

/// `check`: sentences tested one by one.
struct ClaimEvaluation {
  /// A sentence and the line of its file.
  struct Claim {
    var line: Int?
    var test: ClaimTest
  }

  let claims: [Claim]
  let statement: String

  var areFalse: Int { claims.count { $0.test.verdict == .isFalse } }

  func answer() -> Answer {
    Answer(
      interpretation: Interpretation(statement: statement),
      parts: [.table(table)], reading: reading)
  }

  private var table: AnswerTable {
    var table = AnswerTable(columns: [
      .init("", .name), .init("claimed", .name), .init("the figures", .text),
    ])
    for claim in claims {
      let line = claim.line.map { "line \($0): " } ?? ""
      table.rows.append(AnswerTable.Row(.heading, [.text(line + heading(claim.test))]))
      table.rows += claim.test.findings.map { finding in
        AnswerTable.Row(
          .data,
          [.text(finding.verdict.rawValue), .phrase(finding.claimed), .phrase(finding.found)])
      }
      // A remark belongs to the row above it, in files too.
      table.rows.append(AnswerTable.Row(.remark, [.text(claim.test.sentence)]))
    }
    return table
  }

  private func heading(_ test: ClaimTest) -> String {
    let verdict = test.verdict.rawValue.uppercased()
    return test.readAs.isEmpty ? verdict : "\(verdict), read as \(EnglishList.joined(test.readAs))"
  }

  private var reading: Phrase {
    if claims.count == 1 { return one(claims[0].test) }
    let counts = ClaimFinding.Verdict.allCases.map { verdict in
      "\(claims.count { $0.test.verdict == verdict }) \(verdict.rawValue)"
    }
    return "\(claims.count) sentences: \(counts.joined(separator: ", "))."
  }

  /// `False: 1,366 to 1,147 is −26%; it is −16.0%, −219.`
  private func one(_ test: ClaimTest) -> Phrase {
    let verdict = test.verdict
    let told = test.findings.filter { $0.verdict == verdict }
    let reasons = told.map { $0.claimed + ": " + $0.found }.joined(separator: "; ")
    return Phrase(verdict.rawValue).capitalised + ". " + reasons.capitalised + "."
  }
}
