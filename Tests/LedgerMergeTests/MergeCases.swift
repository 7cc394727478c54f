// Tests of the merge of ledgers.
