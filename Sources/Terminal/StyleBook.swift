/// What cells look like, kept by role: a picture has thousands of cells but few pairs of roles.
internal import Canvas

/// The style of every ink on every ground met since the look of things last changed.
struct StyleBook {
  private struct Roles: Hashable {
    var ink: Role
    var ground: Role
  }

  private var known: [Roles: Style] = [:]
  private var last: (roles: Roles, style: Style)?

  mutating func style(
    of cell: Cell, _ palette: inout Palette, _ look: (Role, Role) -> Look
  ) -> Style {
    let roles = Roles(ink: cell.ink, ground: cell.ground)
    if let last, last.roles == roles { return last.style }
    let style = known[roles] ?? palette.style(for: look(cell.ink, cell.ground))
    known[roles] = style
    last = (roles, style)
    return style
  }
}
