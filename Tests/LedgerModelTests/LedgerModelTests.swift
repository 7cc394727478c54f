// Tests of LedgerModel.
