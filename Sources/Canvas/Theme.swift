/// What every role looks like.

/// A look for each role; missing roles take the look of their parent.
package struct Theme: Equatable, Sendable {
  /// The name of its file, without the ending.
  package var name: String
  /// Its name for people, in Chinese; the file's name when none is given.
  package var title: String
  /// What the theme and those that it inherits from set by themselves.
  package let looks: [Role: Look]
  /// Every role with the look that it takes.
  private let resolved: [Role: Look]

  package init(name: String, title: String, looks: [Role: Look]) {
    self.name = name
    self.title = title
    self.looks = looks
    var resolved: [Role: Look] = [:]
    for role in Role.allCases {
      var source: Role? = role
      while let each = source, looks[each] == nil { source = each.parent }
      resolved[role] = source.flatMap { looks[$0] } ?? Look()
    }
    self.resolved = resolved
  }

  /// What the theme says about one role, through its parents.
  package func look(of role: Role) -> Look { resolved[role] ?? Look() }

  /// How a cell looks: the ink's text colour and attributes on the ground's background.
  ///
  /// What the ink does not say comes from the ground and then from `plain`; a ground may add
  /// attributes (`selected reverse`). nil colours are the terminal's own. Callers that show many
  /// cells keep the answer: there are few pairs.
  package func look(ink: Role, ground: Role) -> Look {
    let over = look(of: ink.on(ground))
    let under = look(of: ground)
    if under.attributes.contains(.reverse) {
      // Reversed, an ink of its own colour would be a patch of another ground.
      return Look(
        foreground: under.foreground ?? look(of: .plain).foreground,
        background: under.background ?? look(of: .ground).background,
        attributes: over.attributes.subtracting(.dim).union(under.attributes))
    }
    return Look(
      foreground: over.foreground ?? under.foreground ?? look(of: .plain).foreground,
      background: under.background ?? look(of: .ground).background,
      attributes: over.attributes.union(under.attributes))
  }

  /// The WCAG contrast of an ink on a ground, from 1 to 21; nil where the terminal's own colours take
  /// part.
  package func contrast(ink: Role, ground: Role) -> Double? {
    let look = look(ink: ink, ground: ground)
    guard let foreground = look.foreground, let background = look.background else { return nil }
    return Colour.contrast(foreground, background)
  }
}

/// What drawing has to know of a theme, because marks must then differ by shape.
package struct ThemeTraits: Equatable, Sendable {
  /// Colours tell things apart.
  package var hasColours: Bool
  /// What is selected stands in reverse, where a half block would leave a notch.
  package var reversesSelected: Bool

  package init(hasColours: Bool = true, reversesSelected: Bool = false) {
    self.hasColours = hasColours
    self.reversesSelected = reversesSelected
  }
}

extension Theme {
  /// Without colours only attributes tell finished, under way and not begun apart.
  package var traits: ThemeTraits {
    let parts = [Role.segmentDone, .segmentDoing, .segmentTodo].map {
      look(of: $0).foreground ?? .default
    }
    return ThemeTraits(
      hasColours: Set(parts).count > 1,
      reversesSelected: look(of: .selected).attributes.contains(.reverse))
  }
}

extension Role {
  /// The role whose look this one takes when a theme does not mention it: the next shorter name of
  /// the same kind, at last `plain` or `ground`; nil for these two.
  package var parent: Role? {
    if self == .plain || self == .ground { return nil }
    var name = Substring(rawValue)
    while let dot = name.lastIndex(of: ".") {
      name = name[..<dot]
      // `bar` is a surface and `bar.name` is written on it: a look is only handed on among like.
      if let shorter = Role(rawValue: String(name)), shorter.isGround == isGround { return shorter }
    }
    return isGround ? .ground : .plain
  }
}
