#!/usr/bin/env python3
"""Writes WidthTable.swift from the Unicode Character Database.

usage: make-width-table.py UCD-FOLDER > WidthTable.swift
Debian's package unicode-data puts the folder at /usr/share/unicode.
"""

import re
import sys
from pathlib import Path

ZERO, WIDE, AMBIGUOUS = 0, 2, 3
# Signs that stand before the digits they span; terminals give them a column.
PREPENDED = {*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
# Vowels and finals of conjoining Hangul: they are drawn inside the syllable's first jamo.
JAMO = [(0x1160, 0x11FF), (0xD7B0, 0xD7C6), (0xD7CB, 0xD7FB)]
# Blocks whose unassigned places are wide by the standard's own default.
IDEOGRAPHS = [
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF),
    (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
]
# Squared numbers and hexagrams: C libraries, and with them curses, count them as wide; later
# versions of the standard say the same of the hexagrams.
CURSES_WIDE = [(0x3248, 0x324F), (0x4DC0, 0x4DFF)]
SOFT_HYPHEN = 0xAD


def main(folder):
    classes = {}
    for first, last in IDEOGRAPHS:
        for scalar in range(first, last + 1):
            classes[scalar] = WIDE
    widths = (folder / "EastAsianWidth.txt").read_text(encoding="utf-8")
    for line in widths.splitlines():
        found = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if not found:
            continue
        first = int(found[1], 16)
        last = int(found[2] or found[1], 16)
        kind = {"W": WIDE, "F": WIDE, "A": AMBIGUOUS}.get(found[3])
        if kind is not None:
            for scalar in range(first, last + 1):
                classes[scalar] = kind
    first = None
    for line in (folder / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
        field = line.split(";")
        scalar = int(field[0], 16)
        if field[1].endswith("First>"):
            first = scalar
            continue
        begin = first if first is not None and field[1].endswith("Last>") else scalar
        first = None
        if field[2] in ("Mn", "Me", "Cf") and scalar != SOFT_HYPHEN:
            for each in range(begin, scalar + 1):
                if each not in PREPENDED:
                    classes[each] = ZERO
    for first, last in JAMO:
        for scalar in range(first, last + 1):
            classes[scalar] = ZERO

    for first, last in CURSES_WIDE:
        for scalar in range(first, last + 1):
            classes[scalar] = WIDE

    ranges = []
    for scalar in sorted(classes):
        kind = classes[scalar]
        if ranges and ranges[-1][1] == scalar - 1 and ranges[-1][2] == kind:
            ranges[-1][1] = scalar
        else:
            ranges.append([scalar, scalar, kind])

    version = re.search(r"EastAsianWidth-([0-9.]+)\.txt", widths)[1]
    print(f"""\
/// Which characters are not one column wide; written by make-width-table.py, never by hand.

enum WidthTable {{
  /// The version of the Unicode Character Database that the ranges come from.
  static let unicodeVersion = "{version}"

  /// What a range says about its characters.
  static let zero: UInt32 = {ZERO}
  static let wide: UInt32 = {WIDE}
  static let ambiguous: UInt32 = {AMBIGUOUS}

  /// Ranges in ascending order, three numbers each: first scalar, last scalar, kind.
  /// What no range holds is one column wide.
  static let ranges: [UInt32] = [""")
    for place in range(0, len(ranges), 4):
        row = ranges[place:place + 4]
        print("    " + " ".join(f"0x{a:X}, 0x{b:X}, {kind}," for a, b, kind in row))
    print("  ]\n}")


if len(sys.argv) != 2:
    sys.exit(__doc__)
main(Path(sys.argv[1]))
