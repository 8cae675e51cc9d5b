extension ErrorPage {
  /// Every page, in the order of the ids.
  public static let all = statements + names + periods + data + files + output + notes
}
