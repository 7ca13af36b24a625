// Every operation asks for its right before anything else: the wrong role is refused, whatever it asks for.
import { describe, expect, it } from 'vitest'
import { listDisagreementsSchema } from '@/lib/core/domain/disagreement'
import { addGapEdgesSchema, listGapsSchema } from '@/lib/core/domain/gap'
import {
  compareEvaluationsSchema,
  createEvaluationSchema,
  evaluationCaseIdSchema,
  listEvaluationCasesSchema,
  listEvaluationsSchema,
} from '@/lib/core/domain/evaluation'
import { importGraphUploadSchema } from '@/lib/core/domain/graph-import'
import { createModelSchema, updateModelSchema } from '@/lib/core/domain/model'
import { can, type Right } from '@/lib/core/domain/policy'
import {
  correctDraftSchema,
  createExtractionSchema,
  decideDraftSchema,
  listReportsSchema,
} from '@/lib/core/domain/report'
import { openRoundSchema } from '@/lib/core/domain/round'
import { assignWorkSchema } from '@/lib/core/domain/round-work'
import { assignSplitsSchema, getSplitsSchema } from '@/lib/core/domain/split'
import { listRunItemsSchema, listRunsSchema } from '@/lib/core/domain/run'
import { createScoreRunSchema } from '@/lib/core/domain/score-run'
import { listTermsSchema } from '@/lib/core/domain/term'
import { runCalibrationSchema } from '@/lib/core/domain/calibration-run'
import { createReleaseSchema } from '@/lib/core/domain/release'
import { synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import { type Role, roleSchema, updateUserSchema } from '@/lib/core/domain/user'
import { submitVerdictSchema } from '@/lib/core/domain/verdict'
import { decideAdjudication } from '../adjudications/decide-adjudication'
import { getAdjudication } from '../adjudications/get-adjudication'
import { listAdjudications } from '../adjudications/list-adjudications'
import { listDisputedRounds } from '../adjudications/list-disputed-rounds'
import { acknowledgeWithdrawal } from '../audit-streams/acknowledge-withdrawal'
import { listAuditStreams } from '../audit-streams/list-audit-streams'
import { watchAudit } from '../audit-streams/watch-audit'
import { activateCalibration } from '../calibrations/activate-calibration'
import { compareCalibrations } from '../calibrations/compare-calibrations'
import { compareDecisions } from '../calibrations/compare-decisions'
import { getCalibration } from '../calibrations/get-calibration'
import { getCalibrationCurves } from '../calibrations/get-calibration-curves'
import { getCalibrationPlane } from '../calibrations/get-calibration-plane'
import { getCalibrationReaders } from '../calibrations/get-calibration-readers'
import { listActivations } from '../calibrations/list-activations'
import { listExcluded } from '../calibrations/list-excluded'
import { listLabelled } from '../calibrations/list-labelled'
import { previewActivation } from '../calibrations/preview-activation'
import { listBudgets } from '../calibrations/list-budgets'
import { openBudget } from '../calibrations/open-budget'
import { listCalibrations } from '../calibrations/list-calibrations'
import { runCalibration } from '../calibrations/run-calibration'
import { assignSplits } from '../cases/assign-splits'
import { compareCases } from '../cases/compare-cases'
import { findSplitDuplicates } from '../cases/find-split-duplicates'
import { getCase } from '../cases/get-case'
import { importCases } from '../cases/import-cases'
import { listCases } from '../cases/list-cases'
import { setCaseSplit } from '../cases/set-case-split'
import { saveComment } from '../comments/save-comment'
import { type Context, createContext } from '../context'
import { chooseCause } from '../disagreements/choose-cause'
import { getDisagreement } from '../disagreements/get-disagreement'
import { listDisagreements } from '../disagreements/list-disagreements'
import { saveDraft } from '../drafts/save-draft'
import { getDuplicates } from '../duplicates/get-duplicates'
import { startDuplicateScan } from '../duplicates/start-duplicate-scan'
import { workDuplicateScan } from '../duplicates/work-duplicate-scan'
import { compareEvaluations } from '../evaluations/compare-evaluations'
import { askTeacher } from '../continuations/ask-teacher'
import { listContinuations } from '../continuations/list-continuations'
import { createEvaluation } from '../evaluations/create-evaluation'
import { getEvaluation } from '../evaluations/get-evaluation'
import { getEvaluationCase } from '../evaluations/get-evaluation-case'
import { listEvaluationCases } from '../evaluations/list-evaluation-cases'
import { listEvaluations } from '../evaluations/list-evaluations'
import { listLeaderboard } from '../evaluations/list-leaderboard'
import { addGapEdges } from '../gaps/add-gap-edges'
import { chooseGap } from '../gaps/choose-gap'
import { listGaps } from '../gaps/list-gaps'
import { estimateQuality } from '../quality/estimate-quality'
import { getAgreement } from '../quality/get-agreement'
import { getFunnel } from '../quality/get-funnel'
import { listDistributions } from '../quality/list-distributions'
import { listFailures } from '../quality/list-failures'
import { listFlaggedTurns } from '../quality/list-flagged-turns'
import { listTrajectoryRows } from '../quality/list-trajectory-rows'
import { listVerdictRows } from '../quality/list-verdict-rows'
import { previewGap } from '../gaps/preview-gap'
import { activateGraph } from '../graphs/activate-graph'
import { getConcept } from '../graphs/get-concept'
import { getGraph } from '../graphs/get-graph'
import { getGraphIntegrity } from '../graphs/get-graph-integrity'
import { importGraph } from '../graphs/import-graph'
import { importGraphFile } from '../graphs/import-graph-file'
import { listConceptCases } from '../graphs/list-concept-cases'
import { listGraphs } from '../graphs/list-graphs'
import { listRelated } from '../graphs/list-related'
import { searchGraph } from '../graphs/search-graph'
import { chooseLink } from '../links/choose-link'
import { linkText } from '../links/link-text'
import { createModel } from '../models/create-model'
import { findModel } from '../models/find-model'
import { getModel } from '../models/get-model'
import { listModelChoices } from '../models/list-model-choices'
import { listModels } from '../models/list-models'
import { testModel } from '../models/test-model'
import { updateModel } from '../models/update-model'
import { listNotices } from '../notices/list-notices'
import { readNotice } from '../notices/read-notice'
import { getOverview } from '../overview/get-overview'
import { archiveRelease } from '../releases/archive-release'
import { buildRelease } from '../releases/build-release'
import { createRelease } from '../releases/create-release'
import { diffRelease } from '../releases/diff-release'
import { getRelease } from '../releases/get-release'
import { listReleases } from '../releases/list-releases'
import { previewRelease } from '../releases/preview-release'
import { pushRelease } from '../releases/push-release'
import { readReleaseFile } from '../releases/read-release-file'
import { saveRelease } from '../releases/save-release'
import { correctDraft } from '../reports/correct-draft'
import { countDrafts } from '../reports/count-drafts'
import { createExtraction } from '../reports/create-extraction'
import { decideDraft } from '../reports/decide-draft'
import { getReport } from '../reports/get-report'
import { importReports } from '../reports/import-reports'
import { listReports } from '../reports/list-reports'
import { askOracle } from '../reviews/ask-oracle'
import { claimReview } from '../reviews/claim-review'
import { findDiseases, linkDiseases } from '../reviews/find-diseases'
import { getOwnPace } from '../reviews/get-own-pace'
import { getReviewGuidelines } from '../reviews/get-review-guidelines'
import { getQueue } from '../reviews/get-queue'
import { getReview } from '../reviews/get-review'
import { listOwnReviews } from '../reviews/list-own-reviews'
import { returnReview } from '../reviews/return-review'
import { revealReview } from '../reviews/reveal-review'
import { submitReview } from '../reviews/submit-review'
import { explainReviewedTrajectory } from '../scores/explain-reviewed-trajectory'
import { explainTrajectory } from '../scores/explain-trajectory'
import { assignWork } from '../rounds/assign-work'
import { closeRound } from '../rounds/close-round'
import { getRound } from '../rounds/get-round'
import { getRoundProgress } from '../rounds/get-round-progress'
import { listFlags } from '../rounds/list-flags'
import { listRounds } from '../rounds/list-rounds'
import { listRoundComments, listTreeComments } from '../comments/list-comments'
import { getGuideline } from '../guidelines/get-guideline'
import { listGuidelines } from '../guidelines/list-guidelines'
import { writeGuideline } from '../guidelines/write-guideline'
import { listFlagsSchema } from '@/lib/core/domain/round-progress'
import { getRoundChoices } from '../rounds/get-round-choices'
import { openRound } from '../rounds/open-round'
import { previewRound } from '../rounds/preview-round'
import { reassignWork } from '../rounds/reassign-work'
import { simulateRound } from '../rounds/simulate-round'
import { changeRun } from '../runs/change-run'
import { getRun } from '../runs/get-run'
import { listRunItems } from '../runs/list-run-items'
import { listRuns } from '../runs/list-runs'
import { cancelScoreRun } from '../scores/cancel-score-run'
import { createScoreRun } from '../scores/create-score-run'
import { getScoreRun } from '../scores/get-score-run'
import { listScoreRuns } from '../scores/list-score-runs'
import { resumeScoreRun } from '../scores/resume-score-run'
import { workScoreRun } from '../scores/work-score-run'
import { listTerms } from '../terms/list-terms'
import { searchTermConcepts } from '../terms/search-term-concepts'
import { getTree } from '../trees/get-tree'
import { importTrees } from '../trees/import-trees'
import { listTrees } from '../trees/list-trees'
import { listTurnCalls } from '../trees/list-turn-calls'
import { synthesizeTree } from '../trees/synthesize-tree'
import { synthesizeTrees } from '../trees/synthesize-trees'
import { createUser } from '../users/create-user'
import { listUsers } from '../users/list-users'
import { updateUser } from '../users/update-user'
import { submitVerdict } from '../verdicts/submit-verdict'
import { makePerson } from './clinic'
import { codeOf } from './refusal'
import { testGraph } from './test-graph'

/** No row has this id: whoever holds the right is told so, and nothing changes. */
const NOWHERE = 2_000_000_000
const round = openRoundSchema.parse({ name: 'nobody’s', budget: 1, filter: { specialties: ['no such specialty'] } })
const { caseIds: _all, ...options } = synthesizeTreesSchema.parse({})
const release = createReleaseSchema.parse({ version: 'never-made' })
const verdict = submitVerdictSchema.parse({
  ...{ key: '11111111-1111-4111-8111-111111111111', reviewId: NOWHERE, turnId: 'n1', kind: 'ACCEPT' },
})
const reviewId = NOWHERE
const comment = { key: verdict.key, reviewId, turnId: 'n1', text: 'Old film?', isWithdrawn: false }
const draft = { reviewId, name: 'n1.reject', value: 'half', updatedAt: new Date().toISOString() }
const pair = { diseaseId: 'no such disease', findingId: 'no such finding' }
const gaps = addGapEdgesSchema.parse({ basedOnId: NOWHERE, edges: [pair], release: 'nobody’s' })
const nowhere = { graphId: NOWHERE, conceptId: 'none' }
const graphUpload = importGraphUploadSchema.parse({ format: 'obo' })
const asked = { limit: 1, text: '', relation: 'findings' as const }

const correction = correctDraftSchema.parse({
  ...{ reportId: NOWHERE, basedOnId: NOWHERE, title: 'x', specialty: 'x', observation: [], menu: [], diagnosis: 'x' },
})
const decision = decideDraftSchema.parse({ reportId: NOWHERE, draftId: NOWHERE, decision: 'approve' })

type Operation = { name: string; right: Right; run: (ctx: Context) => Promise<unknown>; onlyRefused?: true }
const chatModel = { name: 'x', baseUrl: 'http://127.0.0.1:9/v1', model: 'x' }

const operations: Operation[] = [
  { name: 'listRuns', right: 'read-research', run: (ctx) => listRuns(ctx, listRunsSchema.parse({})) },
  { name: 'getRun', right: 'read-research', run: (ctx) => getRun(ctx, { runId: NOWHERE }) },
  {
    ...{ name: 'listRunItems', right: 'read-research' as const },
    run: (ctx) => listRunItems(ctx, listRunItemsSchema.parse({ runId: NOWHERE })),
  },
  { name: 'changeRun', right: 'control-runs', run: (ctx) => changeRun(ctx, { runId: NOWHERE, action: 'pause' }) },
  { name: 'claimReview', right: 'review', run: (ctx) => claimReview(ctx), onlyRefused: true },
  { name: 'getQueue', right: 'review', run: (ctx) => getQueue(ctx) },
  { name: 'getReviewGuidelines', right: 'review', run: (ctx) => getReviewGuidelines(ctx, { reviewId }) },
  { name: 'getOwnPace', right: 'review', run: (ctx) => getOwnPace(ctx, { timeZone: 'UTC' }) },
  { name: 'listOwnReviews', right: 'review', run: (ctx) => listOwnReviews(ctx, { limit: 10 }) },
  { name: 'askOracle', right: 'review', run: (ctx) => askOracle(ctx, { reviewId, turnId: 'n1', tests: ['x'] }) },
  { name: 'askTeacher', right: 'review', run: (ctx) => askTeacher(ctx, { reviewId, key: verdict.key, turnId: 'n1' }) },
  { name: 'listContinuations', right: 'review', run: (ctx) => listContinuations(ctx, { reviewId }) },
  { name: 'findDiseases', right: 'review', run: (ctx) => findDiseases(ctx, { q: 'x' }) },
  { name: 'linkDiseases', right: 'review', run: (ctx) => linkDiseases(ctx, { labels: ['x'] }) },
  { name: 'getReview', right: 'review', run: (ctx) => getReview(ctx, { reviewId }) },
  {
    name: 'returnReview',
    right: 'review',
    run: (ctx) => returnReview(ctx, { reviewId, isDeclined: false, reason: '' }),
  },
  { name: 'revealReview', right: 'review', run: (ctx) => revealReview(ctx, { reviewId }) },
  {
    ...{ name: 'explainReviewedTrajectory', right: 'review' as const },
    run: (ctx) => explainReviewedTrajectory(ctx, { reviewId, leafId: 'n1' }),
  },
  {
    name: 'explainTrajectory',
    right: 'read-research',
    run: (ctx) => explainTrajectory(ctx, { trajectoryId: NOWHERE }),
  },
  { name: 'saveComment', right: 'review', run: (ctx) => saveComment(ctx, comment) },
  { name: 'saveDraft', right: 'review', run: (ctx) => saveDraft(ctx, draft) },
  { name: 'submitReview', right: 'review', run: (ctx) => submitReview(ctx, { reviewId }) },
  { name: 'submitVerdict', right: 'review', run: (ctx) => submitVerdict(ctx, verdict) },
  { name: 'listAdjudications', right: 'adjudicate', run: (ctx) => listAdjudications(ctx) },
  { name: 'listDisputedRounds', right: 'adjudicate', run: (ctx) => listDisputedRounds(ctx) },
  { name: 'getAdjudication', right: 'adjudicate', run: (ctx) => getAdjudication(ctx, { adjudicationId: NOWHERE }) },
  {
    name: 'decideAdjudication',
    right: 'adjudicate',
    run: (ctx) => decideAdjudication(ctx, { adjudicationId: NOWHERE, decision: 'ACCEPT', reason: 'So.' }),
  },
  {
    ...{ name: 'findSplitDuplicates', right: 'read-research' as const },
    run: (ctx) => findSplitDuplicates(ctx, getSplitsSchema.parse({})),
  },
  {
    ...{ name: 'compareCases', right: 'read-research' as const },
    run: (ctx) => compareCases(ctx, { leftId: NOWHERE, rightId: NOWHERE }),
  },
  { name: 'setCaseSplit', right: 'import', run: (ctx) => setCaseSplit(ctx, { caseId: NOWHERE, split: 'train' }) },
  {
    ...{ name: 'assignSplits', right: 'import' as const },
    run: (ctx) => assignSplits(ctx, assignSplitsSchema.parse({ share: 0, dryRun: true })),
  },
  {
    ...{ name: 'createEvaluation', right: 'evaluate' as const },
    run: (ctx) => createEvaluation(ctx, createEvaluationSchema.parse({ name: 'x', cases: { caseIds: [NOWHERE] } })),
  },
  {
    ...{ name: 'listEvaluations', right: 'read-research' as const },
    run: (ctx) => listEvaluations(ctx, listEvaluationsSchema.parse({ limit: 1 })),
  },
  { name: 'listLeaderboard', right: 'read-research', run: (ctx) => listLeaderboard(ctx) },
  { name: 'getEvaluation', right: 'read-research', run: (ctx) => getEvaluation(ctx, { evaluationId: NOWHERE }) },
  {
    ...{ name: 'listEvaluationCases', right: 'read-research' as const },
    run: (ctx) => listEvaluationCases(ctx, listEvaluationCasesSchema.parse({ evaluationId: NOWHERE })),
  },
  {
    ...{ name: 'getEvaluationCase', right: 'read-research' as const },
    run: (ctx) => {
      const input = { evaluationId: NOWHERE, caseId: NOWHERE, mode: 'free-turn' }
      return getEvaluationCase(ctx, evaluationCaseIdSchema.parse(input))
    },
  },
  {
    ...{ name: 'compareEvaluations', right: 'read-research' as const },
    run: (ctx) => compareEvaluations(ctx, compareEvaluationsSchema.parse({ a: NOWHERE, b: NOWHERE })),
  },
  { name: 'listCases', right: 'read-research', run: (ctx) => listCases(ctx, { limit: 1 }) },
  { name: 'getCase', right: 'read-research', run: (ctx) => getCase(ctx, { caseId: NOWHERE }) },
  { name: 'listTrees', right: 'read-research', run: (ctx) => listTrees(ctx, { limit: 1 }) },
  { name: 'getTree', right: 'read-research', run: (ctx) => getTree(ctx, { treeId: NOWHERE }) },
  {
    name: 'listTurnCalls',
    right: 'read-research',
    run: (ctx) => listTurnCalls(ctx, { treeId: NOWHERE, turnId: 'n1' }),
  },
  { name: 'getOverview', right: 'read-research', run: (ctx) => getOverview(ctx) },
  { name: 'listTerms', right: 'read-research', run: (ctx) => listTerms(ctx, listTermsSchema.parse({ limit: 1 })) },
  {
    ...{ name: 'searchTermConcepts', right: 'read-research' as const },
    run: (ctx) => searchTermConcepts(ctx, { kind: 'disease', text: 'x', limit: 1 }),
  },
  { name: 'linkText', right: 'read-research', run: (ctx) => linkText(ctx, { text: 'x', kinds: ['finding'] }) },
  { name: 'listGraphs', right: 'read-research', run: (ctx) => listGraphs(ctx, { limit: 1 }) },
  { name: 'getGraph', right: 'read-research', run: (ctx) => getGraph(ctx, nowhere) },
  { name: 'getGraphIntegrity', right: 'read-research', run: (ctx) => getGraphIntegrity(ctx, nowhere) },
  { name: 'searchGraph', right: 'read-research', run: (ctx) => searchGraph(ctx, { ...nowhere, ...asked }) },
  { name: 'getConcept', right: 'read-research', run: (ctx) => getConcept(ctx, nowhere) },
  { name: 'listRelated', right: 'read-research', run: (ctx) => listRelated(ctx, { ...nowhere, ...asked }) },
  { name: 'listConceptCases', right: 'read-research', run: (ctx) => listConceptCases(ctx, { ...nowhere, ...asked }) },
  { name: 'activateGraph', right: 'edit-graph', run: (ctx) => activateGraph(ctx, nowhere) },
  { name: 'listScoreRuns', right: 'read-research', run: (ctx) => listScoreRuns(ctx, { limit: 1 }) },
  { name: 'getScoreRun', right: 'read-research', run: (ctx) => getScoreRun(ctx, { runId: NOWHERE }) },
  {
    ...{ name: 'createScoreRun', right: 'score' as const },
    run: (ctx) => createScoreRun(ctx, createScoreRunSchema.parse({ graphId: NOWHERE })),
  },
  { name: 'workScoreRun', right: 'score', run: (ctx) => workScoreRun(ctx, { runId: NOWHERE }) },
  { name: 'cancelScoreRun', right: 'score', run: (ctx) => cancelScoreRun(ctx, { runId: NOWHERE }) },
  { name: 'resumeScoreRun', right: 'score', run: (ctx) => resumeScoreRun(ctx, { runId: NOWHERE }) },
  { name: 'getFunnel', right: 'audit', run: (ctx) => getFunnel(ctx, {}) },
  { name: 'listDistributions', right: 'audit', run: (ctx) => listDistributions(ctx, { rounds: [NOWHERE] }) },
  { name: 'listFailures', right: 'audit', run: (ctx) => listFailures(ctx, { rounds: [NOWHERE] }) },
  { name: 'getAgreement', right: 'audit', run: (ctx) => getAgreement(ctx, { rounds: [NOWHERE] }) },
  { name: 'estimateQuality', right: 'audit', run: (ctx) => estimateQuality(ctx, { rounds: [NOWHERE], set: 'all' }) },
  { name: 'listFlaggedTurns', right: 'audit', run: (ctx) => listFlaggedTurns(ctx, { flag: 'drop', limit: 1 }) },
  { name: 'listTrajectoryRows', right: 'audit', run: (ctx) => listTrajectoryRows(ctx, { set: 'all', limit: 1 }) },
  { name: 'listVerdictRows', right: 'audit', run: (ctx) => listVerdictRows(ctx, { limit: 1 }) },
  {
    name: 'listDisagreements',
    right: 'audit',
    run: (ctx) => listDisagreements(ctx, listDisagreementsSchema.parse({ limit: 1 })),
  },
  { name: 'getDisagreement', right: 'audit', run: (ctx) => getDisagreement(ctx, { trajectoryId: NOWHERE }) },
  {
    name: 'chooseCause',
    right: 'audit',
    run: (ctx) => chooseCause(ctx, { trajectoryId: NOWHERE, cause: 'other', note: '' }),
  },
  { name: 'getDuplicates', right: 'audit', run: (ctx) => getDuplicates(ctx, { includeSimulated: false }) },
  {
    name: 'startDuplicateScan',
    right: 'audit',
    run: (ctx) => startDuplicateScan(ctx, { releaseId: NOWHERE, includeSimulated: false }),
  },
  {
    ...{ name: 'workDuplicateScan', right: 'audit' as const, onlyRefused: true as const },
    run: (ctx) => workDuplicateScan(ctx, { scanId: NOWHERE }),
  },
  { name: 'listGaps', right: 'read-research', run: (ctx) => listGaps(ctx, listGapsSchema.parse({ limit: 1 })) },
  { name: 'previewGap', right: 'edit-graph', run: (ctx) => previewGap(ctx, gaps) },
  { name: 'addGapEdges', right: 'edit-graph', run: (ctx) => addGapEdges(ctx, gaps) },
  { name: 'chooseGap', right: 'edit-graph', run: (ctx) => chooseGap(ctx, { ...pair, kind: 'dismissed', note: '' }) },
  { name: 'importCases', right: 'import', run: (ctx) => importCases(ctx, { items: [], isDryRun: false }) },
  { name: 'importReports', right: 'import', run: (ctx) => importReports(ctx, { items: [], isDryRun: false }) },
  {
    name: 'listReports',
    right: 'read-research',
    run: (ctx) => listReports(ctx, listReportsSchema.parse({ limit: 1 })),
  },
  { name: 'getReport', right: 'read-research', run: (ctx) => getReport(ctx, { reportId: NOWHERE }) },
  { name: 'countDrafts', right: 'read-research', run: (ctx) => countDrafts(ctx, { runId: NOWHERE }) },
  {
    ...{ name: 'createExtraction', right: 'import' as const },
    run: (ctx) => createExtraction(ctx, createExtractionSchema.parse({ modelId: NOWHERE })),
  },
  { name: 'correctDraft', right: 'import', run: (ctx) => correctDraft(ctx, correction) },
  { name: 'decideDraft', right: 'import', run: (ctx) => decideDraft(ctx, decision) },
  { name: 'importTrees', right: 'import', run: (ctx) => importTrees(ctx, { items: [], isDryRun: false }) },
  { name: 'importGraph', right: 'import', run: (ctx) => importGraph(ctx, { graph: testGraph, activate: false }) },
  {
    name: 'importGraphFile',
    right: 'import',
    run: (ctx) => importGraphFile(ctx, { ...graphUpload, path: '/nowhere' }),
  },
  {
    ...{ name: 'synthesizeTrees', right: 'synthesize' as const },
    run: (ctx) => synthesizeTrees(ctx, synthesizeTreesSchema.parse({ caseIds: [NOWHERE] })),
  },
  {
    ...{ name: 'synthesizeTree', right: 'synthesize' as const, onlyRefused: true as const },
    run: (ctx) => synthesizeTree(ctx, { caseId: NOWHERE, graphId: NOWHERE, options }),
  },
  { name: 'openRound', right: 'manage-rounds', run: (ctx) => openRound(ctx, round) },
  { name: 'previewRound', right: 'manage-rounds', run: (ctx) => previewRound(ctx, round) },
  { name: 'listRounds', right: 'manage-rounds', run: (ctx) => listRounds(ctx) },
  { name: 'getRound', right: 'manage-rounds', run: (ctx) => getRound(ctx, { roundId: NOWHERE }) },
  { name: 'getRoundProgress', right: 'manage-rounds', run: (ctx) => getRoundProgress(ctx, { roundId: NOWHERE }) },
  {
    ...{ name: 'listFlags', right: 'manage-rounds' as const },
    run: (ctx) => listFlags(ctx, listFlagsSchema.parse({ roundId: NOWHERE })),
  },
  { name: 'listRoundComments', right: 'manage-rounds', run: (ctx) => listRoundComments(ctx, { roundId: 1, limit: 1 }) },
  { name: 'listTreeComments', right: 'read-research', run: (ctx) => listTreeComments(ctx, { treeId: 1, limit: 1 }) },
  { name: 'listGuidelines', right: 'manage-rounds', run: (ctx) => listGuidelines(ctx, { roundId: NOWHERE }) },
  { name: 'getGuideline', right: 'manage-rounds', run: (ctx) => getGuideline(ctx, { roundId: NOWHERE, version: 1 }) },
  {
    ...{ name: 'writeGuideline', right: 'manage-rounds' as const },
    run: (ctx) => writeGuideline(ctx, { roundId: NOWHERE, text: 'x', basedOn: 1 }),
  },
  { name: 'getRoundChoices', right: 'manage-rounds', run: (ctx) => getRoundChoices(ctx) },
  {
    ...{ name: 'assignWork', right: 'manage-rounds' as const },
    run: (ctx) => assignWork(ctx, assignWorkSchema.parse({ roundId: NOWHERE, to: 'nobody' })),
  },
  {
    ...{ name: 'reassignWork', right: 'manage-rounds' as const },
    run: (ctx) => reassignWork(ctx, { roundId: NOWHERE, from: 'nobody', to: null }),
  },
  { name: 'closeRound', right: 'manage-rounds', run: (ctx) => closeRound(ctx, { roundId: NOWHERE }) },
  {
    ...{ name: 'simulateRound', right: 'manage-rounds' as const, onlyRefused: true as const },
    run: (ctx) => simulateRound(ctx, { roundId: NOWHERE, readers: [], adjudicator: { id: NOWHERE, name: 'x' } }),
  },
  { name: 'listCalibrations', right: 'calibrate', run: (ctx) => listCalibrations(ctx) },
  { name: 'listBudgets', right: 'calibrate', run: (ctx) => listBudgets(ctx) },
  {
    ...{ name: 'openBudget', right: 'calibrate' as const, onlyRefused: true as const },
    run: (ctx) => openBudget(ctx, { name: 'x', delta: 0.05, note: '' }),
  },
  { name: 'getCalibration', right: 'calibrate', run: (ctx) => getCalibration(ctx, { calibrationId: NOWHERE }) },
  ...[getCalibrationCurves, getCalibrationPlane, getCalibrationReaders, listLabelled, previewActivation].map(
    (operation) => ({
      ...{ name: operation.name, right: 'calibrate' as const },
      run: (ctx: Context) => operation(ctx, { calibrationId: NOWHERE }),
    }),
  ),
  {
    ...{ name: 'listExcluded', right: 'calibrate' as const },
    run: (ctx) => listExcluded(ctx, { calibrationId: NOWHERE, cause: 'open' }),
  },
  { name: 'listActivations', right: 'calibrate', run: (ctx) => listActivations(ctx, { limit: 1 }) },
  ...[compareCalibrations, compareDecisions].map((operation) => ({
    ...{ name: operation.name, right: 'calibrate' as const },
    run: (ctx: Context) => operation(ctx, { a: NOWHERE, b: NOWHERE }),
  })),
  {
    ...{ name: 'runCalibration', right: 'calibrate' as const },
    run: (ctx) => runCalibration(ctx, runCalibrationSchema.parse({ roundIds: [NOWHERE] })),
  },
  {
    ...{ name: 'activateCalibration', right: 'calibrate' as const },
    run: (ctx) => activateCalibration(ctx, { calibrationId: NOWHERE }),
  },
  { name: 'listAuditStreams', right: 'calibrate', run: (ctx) => listAuditStreams(ctx, { calibrationId: NOWHERE }) },
  {
    ...{ name: 'acknowledgeWithdrawal', right: 'calibrate' as const },
    run: (ctx) => acknowledgeWithdrawal(ctx, { streamId: NOWHERE }),
  },
  {
    ...{ name: 'watchAudit', right: 'calibrate' as const, onlyRefused: true as const },
    run: (ctx) => watchAudit(ctx, { streamId: NOWHERE }),
  },
  { name: 'listNotices', right: 'read-research', run: (ctx) => listNotices(ctx) },
  { name: 'readNotice', right: 'read-research', run: (ctx) => readNotice(ctx, { noticeId: NOWHERE }) },
  { name: 'listReleases', right: 'release', run: (ctx) => listReleases(ctx) },
  { name: 'getRelease', right: 'release', run: (ctx) => getRelease(ctx, { releaseId: NOWHERE }) },
  { name: 'previewRelease', right: 'release', run: (ctx) => previewRelease(ctx, release) },
  { name: 'createRelease', right: 'release', run: (ctx) => createRelease(ctx, release), onlyRefused: true },
  {
    name: 'buildRelease',
    right: 'release',
    run: (ctx) => buildRelease(ctx, { releaseId: NOWHERE }),
    onlyRefused: true,
  },
  { name: 'archiveRelease', right: 'release', run: (ctx) => archiveRelease(ctx, { releaseId: NOWHERE }) },
  { name: 'diffRelease', right: 'release', run: (ctx) => diffRelease(ctx, { releaseId: NOWHERE, limit: 1 }) },
  { name: 'saveRelease', right: 'release', run: (ctx) => saveRelease(ctx, { releaseId: NOWHERE, folder: 'x' }) },
  { name: 'pushRelease', right: 'release', run: (ctx) => pushRelease(ctx, { releaseId: NOWHERE, repository: 'a/b' }) },
  { name: 'readReleaseFile', right: 'release', run: (ctx) => readReleaseFile(ctx, { releaseId: NOWHERE, name: 'x' }) },
  {
    ...{ name: 'chooseLink', right: 'link' as const },
    run: (ctx) => chooseLink(ctx, { kind: 'disease', label: 'x', conceptId: 'no such concept' }),
  },
  { name: 'listModelChoices', right: 'read-research', run: (ctx) => listModelChoices(ctx) },
  { name: 'findModel', right: 'read-research', run: (ctx) => findModel(ctx, { name: 'no such model' }) },
  { name: 'listModels', right: 'manage-models', run: (ctx) => listModels(ctx) },
  { name: 'getModel', right: 'manage-models', run: (ctx) => getModel(ctx, { modelId: NOWHERE }) },
  { name: 'testModel', right: 'manage-models', run: (ctx) => testModel(ctx, { modelId: NOWHERE }) },
  {
    ...{ name: 'createModel', right: 'manage-models' as const, onlyRefused: true as const },
    run: (ctx) => createModel(ctx, createModelSchema.parse(chatModel)),
  },
  {
    ...{ name: 'updateModel', right: 'manage-models' as const },
    run: (ctx) => updateModel(ctx, updateModelSchema.parse({ ...chatModel, modelId: NOWHERE })),
  },
  { name: 'listUsers', right: 'manage-people', run: (ctx) => listUsers(ctx) },
  {
    ...{ name: 'createUser', right: 'manage-people' as const, onlyRefused: true as const },
    run: (ctx) => createUser(ctx, { email: 'x@clinic.invalid', name: 'x', role: 'admin', specialties: [] }),
  },
  {
    ...{ name: 'updateUser', right: 'manage-people' as const },
    run: (ctx) => updateUser(ctx, updateUserSchema.parse({ id: NOWHERE, role: 'admin' })),
  },
]

describe('every operation', () => {
  it.each(operations)('$name needs the right to $right', async ({ right, run, onlyRefused }) => {
    for (const role of roleSchema.options) {
      const isHeld = can(role, right)
      if (isHeld && onlyRefused) continue
      const code = await codeOf(run(await makePerson(role, ['no such specialty'])))
      if (isHeld) expect(code).not.toBe('not-allowed')
      else expect(code).toBe('not-allowed')
    }
  })

  it('that is a person’s work is not the system’s', async () => {
    const asSystem = (role: Role) => createContext({ id: null, role, name: 'system' })
    for (const { run } of operations.filter(({ right }) => right === 'review'))
      expect(await codeOf(run(asSystem('physician')))).toBe('not-allowed')
    for (const { run } of operations.filter(({ right }) => right === 'adjudicate'))
      expect(await codeOf(run(asSystem('adjudicator')))).toBe('not-allowed')
  })
})
