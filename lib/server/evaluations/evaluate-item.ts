// One case of an evaluation in one mode: played, measured, judged where a judge is wanted, and stored; doing it again changes nothing.
import type { CaseResult, EvaluationMode } from '@/lib/core/domain/evaluation'
import type { ClinicalCase } from '@/lib/core/domain/case'
import type { Turn } from '@/lib/core/domain/tree'
import { measureCase } from '@/lib/core/evaluation/measure-case'
import { environmentView } from '@/lib/core/teacher/environment-view'
import { type OrderDesk, orderDesk } from '@/lib/core/teacher/order-desk'
import { toCase } from '../cases/case-row'
import type { Context } from '../context'
import { loadGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'
import { ItemFailed, type ItemOutcome, type ItemWork } from '../runs/item-work'
import type { PlayedPath } from '../trees/play-path'
import { modeNames } from './evaluation-mode'
import { evaluationOptionsSchema } from './evaluation-options'
import { judgeDiagnosis, judgeTemperature } from './judge-diagnosis'
import { playCase } from './play-case'

/** A path that ends without a diagnosis is measured as far as it came: UNRESOLVED, with its defect. */
export async function evaluateItem(ctx: Context, { run, item, asker, judge }: ItemWork): Promise<ItemOutcome> {
  const { caseId, mode: stored } = item
  if (caseId === null || stored === null || run.graphId === null)
    throw new ItemFailed('unreadable', 'the item names no case, mode or graph')
  if (run.modelId !== null && !asker) throw new ItemFailed('unreadable', 'the model of the run cannot be asked')
  const { id: evaluationId } = await ctx.db.evaluation.findUniqueOrThrow({
    where: { runId: run.id },
    select: { id: true },
  })
  const key = { evaluationId, caseId, mode: stored }
  const known = await ctx.db.evaluationCase.findUnique({
    where: { evaluationId_caseId_mode: key },
    select: { result: true },
  })
  if (known) return outcomeOf(known.result)
  const clinicalCase = toCase(await ctx.db.case.findUniqueOrThrow({ where: { id: caseId } }))
  const { choices } = await loadChoices(ctx.db)
  const desk = orderDesk(await loadGraph(ctx.db, run.graphId), environmentView(clinicalCase), choices)
  const options = evaluationOptionsSchema.parse(run.options)
  const played = await playCase(asker, desk, modeNames[stored], options)
  const measured = measure(desk, clinicalCase, modeNames[stored], played)
  const asked = {
    caseId: clinicalCase.id,
    truth: clinicalCase.diagnosis.label,
    diagnosis: measured.diagnosis,
    seed: options.seed,
    temperature: run.judgeModelId === null ? null : await judgeTemperature(ctx, run.judgeModelId),
  }
  const result: CaseResult = judge ? { ...measured, ...(await judgeDiagnosis(judge, asked)) } : measured
  const row = { ...key, trajectory: { turns: played.turns, defect: played.defect }, result }
  await ctx.db.evaluationCase.createMany({ data: [row], skipDuplicates: true })
  return outcomeOf(result)
}

function measure(
  { graph, choices }: OrderDesk,
  clinicalCase: ClinicalCase,
  mode: EvaluationMode,
  { turns, defect }: PlayedPath,
): CaseResult {
  const said = defect === null ? null : `${defect.kind} after ${defect.turnId}: ${defect.detail}`
  const path = turns.length > 0 ? turns : [unopened(clinicalCase)]
  return measureCase(graph, clinicalCase, path, { choices, mayOrder: mode !== 'all-at-once', defect: said })
}

/** What there is of a path whose opening could not be used: the presentation. */
function unopened({ observation }: ClinicalCase): Turn {
  const findings = observation.findings.map((finding) => ({ ...finding }))
  return { id: 'n1', parentId: null, action: null, answers: [], findings, reasoning: '', differential: [] }
}

function outcomeOf(result: unknown): ItemOutcome {
  const { defect } = result as Pick<CaseResult, 'defect'>
  return defect === null ? {} : { defects: { [defect.split(' ')[0] ?? defect]: 1 } }
}
