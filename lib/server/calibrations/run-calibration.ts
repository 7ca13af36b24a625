// Runs a calibration on the stored verdicts and keeps it with every input, never to be changed.
import { runCalibration as calibrate } from '@/lib/core/calibration/run-calibration'
import type { CalibrationDetail, RunCalibration } from '@/lib/core/domain/calibration-run'
import { defaultThresholds } from '@/lib/core/domain/filter'
import type { BudgetTerms } from '@/lib/core/domain/plan-look'
import { allow } from '@/lib/core/domain/policy'
import { METRIC_VERSION } from '@/lib/core/domain/score'
import { DomainError } from '@/lib/core/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import { recordEvent } from '../audit/record-event'
import { contentHash } from '../content-hash'
import type { Context } from '../context'
import type { Tx } from '../db'
import { getActiveGraph } from '../graphs/load-graph'
import { collectLabels, type Collected } from './collect-labels'
import { hashFrame } from './hash-frame'
import { getCalibration } from './get-calibration'
import { findBudget, type Look, takeLook } from './take-look'

/** Verdicts that come in while the labels are read count in the next run. */
const snapshot = { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: 900_000 }

type Given = { input: RunCalibration; collected: Collected; graph: { id: number; version: string } }

/**
 * A look of the confidence budget: the same verdicts, scores and options again give the run already stored and spend nothing.
 * Throws `invalid-input` where there is no label, and `conflict` where the budget's rules are broken.
 */
export async function runCalibration(ctx: Context, input: RunCalibration): Promise<CalibrationDetail> {
  allow(ctx.actor, 'calibrate')
  const graph = await getActiveGraph(ctx.db)
  const collected = await ctx.db.$transaction(
    async (tx) => collectLabels(tx, { ...input, budget: await findBudget(tx, input), graphId: graph.id }),
    snapshot,
  )
  if (collected.labels.length === 0) throw nothingToUse(collected)
  const given = { input, collected, graph }
  const calibrationId = await ctx.db.$transaction(
    async (tx) => {
      const hashFor = (budget: BudgetTerms) => hashInputs(given, budget)
      const look = await takeLook(ctx, tx, { wish: input, roundIds: collected.roundIds, hashFor })
      return 'calibrationId' in look.plan ? look.plan.calibrationId : storeRun(ctx, tx, given, look)
    },
    { timeout: 900_000, maxWait: 60_000 },
  )
  return getCalibration(ctx, { calibrationId })
}

/** Of all that the result depends on. */
function hashInputs({ input, collected, graph }: Given, { delta }: BudgetTerms): string {
  const { alpha, seed } = input
  const { inputs, frame } = collected
  const given = { alpha, delta, seed, inputs, frame: hashFrame(frame) }
  return contentHash({ ...given, graph: graph.version, metricVersion: METRIC_VERSION })
}

async function storeRun(ctx: Context, tx: Tx, given: Given, { budget, inputsSha256, plan }: Look): Promise<number> {
  const { input, collected, graph } = given
  const { labels, frame, roundIds, ...kept } = collected
  const look = 'look' in plan ? plan.look : null
  const terms = { alpha: input.alpha, delta: budget.delta, seed: input.seed, look }
  const result = calibrate(labels, { ...terms, frame, currentTau: defaultThresholds })
  const options = { ...input, delta: budget.delta, budgetId: budget.id }
  const frameKept = { frameSha256: hashFrame(frame) }
  const context = { graph: graph.version, metricVersion: METRIC_VERSION, thresholds: defaultThresholds }
  const inputs = { ...kept, ...frameKept, ...context }
  const { id } = await tx.calibration.create({
    data: {
      ...{ options, inputs, result, look, inputsSha256, budgetId: budget.id },
      sha256: contentHash({ options, inputs, result }),
      labelCount: labels.length,
      caseCount: new Set(labels.map((label) => label.caseId)).size,
      threshold: result.threshold.value,
      includesSimulated: input.includeSimulated,
      graphId: graph.id,
      metricVersion: METRIC_VERSION,
      createdById: ctx.actor.id,
      createdAt: ctx.now,
      rounds: { create: roundIds.map((roundId) => ({ roundId })) },
    },
    select: { id: true },
  })
  const detail = { labels: labels.length, budget: budget.name, look }
  await recordEvent(ctx, tx, { action: 'run-calibration', subject: 'calibration', subjectId: id, detail })
  return id
}

function nothingToUse({ exclusions }: Collected): DomainError {
  const left = [
    { count: exclusions.simulated, name: 'simulated' },
    { count: exclusions.audit, name: 'audited' },
    { count: exclusions.handPicked, name: 'hand-picked' },
    { count: exclusions.otherBudget, name: "another budget's" },
  ].filter(({ count }) => count > 0)
  const others = left.map(({ count, name }) => ` ${count} ${name} ones were left out.`).join('')
  return new DomainError('invalid-input', `No physician has decided on a trajectory of these rounds yet.${others}`)
}
