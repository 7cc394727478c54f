// Tests of the rules.
