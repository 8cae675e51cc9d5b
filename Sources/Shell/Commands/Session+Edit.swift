internal import Analysis
internal import Answers
internal import Importing
internal import Language
internal import Rendering
internal import Vocabulary

extension Session {
  /// `edit`: the last statement in the user's editor, then run as it was left.
  func edit(_ statement: Statement) throws(Failure) -> Answer? {
    guard let edit = world.edit, isInteractive else {
      throw Failure([
        Diagnostic(
          .cannotWrite, "there is no terminal to edit at", at: statement.range,
          help: ["at the prompt edit opens the last statement in $VISUAL or $EDITOR"])
      ])
    }
    let text: String
    do throws(Diagnostic) { text = try edit(lastText) } catch { throw Failure([error]) }
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    say(text.split(separator: "\n").joined(separator: "\n"))
    let code = run(SourceText(text))
    guard code == .success else { throw Failure([], code: code) }
    return nil
  }

  /// `edition 1`: the language that a file is written in, before anything else in it.
  func accept(edition number: Int, _ statement: Statement, in source: SourceText) throws(Failure) {
    guard number == 1 else {
      throw Failure([
        Diagnostic(
          .unsupported, "this release reads edition 1 of the language, not \(number)",
          at: statement.range, help: ["a newer Bellwether may read it; nothing of it was run"])
      ])
    }
    let parsed = Parser.parse(source, names: known.names, lets: known.lets)
    let first = parsed.statements.first?.range.start ?? 0
    guard !source.isFile || statement.range.start <= first else {
      throw Failure([
        Diagnostic(
          .unexpectedWord, "the edition stands first in a file", at: statement.range,
          help: ["what is above it was read already"])
      ])
    }
  }

  // MARK: - echo

  /// `echo`: words, and what expressions in brackets come to; `echo on` and `echo off` are settings.
  func echo(_ parts: [EchoPart], _ statement: Statement, in source: SourceText) throws(Failure) {
    if case .words(let word)? = parts.first, parts.count == 1, settings.set(.echo, to: word.value) {
      return
    }
    var texts: [String] = []
    for part in parts {
      switch part {
      case .words(let words): texts.append(AnswerRenderer(style).text(Phrase(words.value)))
      case .value(let expression): texts.append(try value(of: expression, statement, in: source))
      }
    }
    let text = texts.joined(separator: " ")
    // On a page words are headings.
    if page == nil { say(text) } else { page?.add(heading: text) }
  }

  private func value(
    of expression: Expression, _ statement: Statement, in source: SourceText
  ) throws(Failure) -> String {
    do throws(Diagnostics) {
      let phrase = try analyst.value(of: expression, workspace, in: source, at: statement.range)
      return AnswerRenderer(style).text(phrase)
    } catch { throw Failure(error.all) }
  }
}
