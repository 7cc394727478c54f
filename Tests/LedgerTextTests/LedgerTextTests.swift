// Tests of LedgerText.
