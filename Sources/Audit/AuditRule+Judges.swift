/// Which type judges by which rule.

extension AuditRule {
  var judge: any AuditJudge.Type {
    switch self {
    case .declaredSelfInconsistent: DeclaredSelfInconsistentRule.self
    case .declaredTotalMismatch: DeclaredTotalMismatchRule.self
    case .declaredStatusMismatch: DeclaredStatusMismatchRule.self
    case .declaredCategoryMismatch: DeclaredCategoryMismatchRule.self
    case .percentMismatch: PercentMismatchRule.self
    case .orphanReference: OrphanReferenceRule.self
    case .missingStatus: MissingStatusRule.self
    case .missingMeasures: MissingMeasuresRule.self
    case .overdue: OverdueAuditRule.self
    case .cadenceLapsed: CadenceLapsedAuditRule.self
    case .recheckOverdue: RecheckOverdueRule.self
    case .noticeOverdue: NoticeOverdueRule.self
    case .milestoneOverdue: MilestoneOverdueRule.self
    case .measureOverdue: MeasureOverdueRule.self
    case .pastRectificationPeriod: PastRectificationPeriodRule.self
    case .stalled: StalledAuditRule.self
    case .stalledGap: StalledGapRule.self
    case .dueSoon: DueSoonAuditRule.self
    case .dateAfterReport: DateAfterReportRule.self
    case .dateBeforeInspection: DateBeforeInspectionRule.self
    case .dateBeforeFeedback: DateBeforeFeedbackRule.self
    case .doneWithoutDatedAction: DoneWithoutDatedActionRule.self
    case .doneAfterDeadline: DoneAfterDeadlineRule.self
    case .doneButOngoing: DoneButOngoingRule.self
    case .futureOnly: FutureOnlyRule.self
    case .problemElementUnaddressed: ProblemElementUnaddressedRule.self
    case .crossContradiction: CrossContradictionRule.self
    case .noConcreteAction: NoConcreteActionRule.self
    case .accountabilityMismatch: AccountabilityMismatchRule.self
    case .accountabilityUnquantified: AccountabilityUnquantifiedRule.self
    case .regulationMismatch: RegulationMismatchRule.self
    case .missingEvidence: MissingEvidenceRule.self
    case .evidenceChanged: EvidenceChangedRule.self
    case .closedUnsigned: ClosedUnsignedRule.self
    case .checkFailed: CheckFailedRule.self
    case .missingOwner: MissingOwnerRule.self
    case .missingDeadline: MissingDeadlineRule.self
    case .listedIncomplete: ListedIncompleteRule.self
    case .handoverIncomplete: HandoverIncompleteRule.self
    case .vagueDeadline: VagueDeadlineRule.self
    case .vaguePromise: VaguePromiseRule.self
    case .cadenceUnverifiable: CadenceUnverifiableRule.self
    case .undatedMeasures: UndatedMeasuresRule.self
    case .dateWithoutYear: DateWithoutYearRule.self
    case .orderInversion: OrderInversionRule.self
    case .sharedDate: SharedDateRule.self
    case .duplicateMeasures: DuplicateMeasuresRule.self
    case .sameEntity: SameEntityRule.self
    case .sweepMissing: SweepMissingRule.self
    case .closingDelay: ClosingDelayRule.self
    case .numberingGap: NumberingGapRule.self
    case .sensitiveInfo: SensitiveInfoRule.self
    case .truncated: TruncatedRule.self
    case .formatArtifact: FormatArtifactRule.self
    case .missingDeclaredTotals: MissingDeclaredTotalsRule.self
    case .missingReportDate: MissingReportDateRule.self
    case .emptyCategoryTitle: EmptyCategoryTitleRule.self
    }
  }
}
