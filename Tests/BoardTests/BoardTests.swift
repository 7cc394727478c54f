// Tests of Board.
