// Calibrations: every input kept, the same bytes again, simulated verdicts only on wish, activation that can be taken back.
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  calibrationDetailSchema,
  type RunCalibrationInput,
  runCalibrationSchema,
} from '@/lib/core/domain/calibration-run'
import { success } from '@/lib/core/result'
import { type Context, createContext, systemActor } from '../context'
import { contentHash } from '../content-hash'
import { submitReview } from '../reviews/submit-review'
import { simulateRound } from '../rounds/simulate-round'
import { clinicTree, diagnose, makeClinic, order, root } from '../testing/clinic'
import { claim, giveVerdict, readSimulated, readTree } from '../testing/give-verdict'
import { holdFilter } from '../testing/hold-filter'
import { judgedClinic } from '../testing/judged-clinic'
import { ownBudget } from '../testing/own-budget'
import { codeOf } from '../testing/refusal'
import { slowCommit } from '../testing/slow-commit'
import { getTree } from '../trees/get-tree'
import { importTrees } from '../trees/import-trees'
import { activateGraph } from '../graphs/activate-graph'
import { getActiveGraph } from '../graphs/load-graph'
import { getOverview } from '../overview/get-overview'
import { importAnotherGraph, scoreClinic } from '../testing/another-graph'
import { decideWith } from '@/lib/core/calibration/decide'
import { loadPrediction } from '../rounds/load-prediction'
import { levelOfLook } from '@/lib/core/calibration/level-of-look'
import { activateCalibration } from './activate-calibration'
import { getCalibration } from './get-calibration'
import { listCalibrations } from './list-calibrations'
import { listBudgets } from './list-budgets'
import { openBudget } from './open-budget'
import { runCalibration } from './run-calibration'

const admin = createContext(systemActor)
holdFilter(admin)

const storedInputs = z.object({
  inputs: z.array(z.object({ y: z.number(), pi: z.number(), scoreId: z.number(), roundId: z.number() })),
  verdictIds: z.array(z.number()),
})
type Judged = Awaited<ReturnType<typeof judgedClinic>>
/** The budget of each round: its first look tests at level 0.4. */
const budgets = new Map<number, number>()
async function run({ researcher, roundId }: Pick<Judged, 'researcher' | 'roundId'>, more: RunCalibrationInput = {}) {
  const budgetId = budgets.get(roundId) ?? (await ownBudget(researcher, 0.8))
  budgets.set(roundId, budgetId)
  return runCalibration(researcher, runCalibrationSchema.parse({ roundIds: [roundId], alpha: 0.4, budgetId, ...more }))
}
const rowOf = ({ db }: Context, id: number) => db.calibration.findUniqueOrThrow({ where: { id } })

describe('runCalibration', () => {
  it('labels each trajectory by the consensus and keeps every input, and its hash is that of what is stored', async () => {
    const whole = await judgedClinic(6)
    const detail = await run(whole)
    expect(calibrationDetailSchema.parse(detail)).toEqual(
      calibrationDetailSchema.parse(JSON.parse(JSON.stringify(detail))),
    )
    expect(detail).toMatchObject({ labels: 12, cases: 6, includesSimulated: false, isActive: false })
    expect(Object.values({ ...detail.exclusions, ids: 0 }).every((count) => count === 0)).toBe(true)
    expect(detail.rounds.map(({ id }) => id)).toEqual([whole.roundId])
    const row = await rowOf(whole.researcher, detail.id)
    const { inputs, verdictIds } = storedInputs.parse(row.inputs)
    expect(inputs.map(({ y }) => y).toSorted()).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
    expect(inputs.every(({ pi }) => pi === 1)).toBe(true)
    const verdicts = await whole.researcher.db.verdict.findMany({
      where: { roundId: whole.roundId },
      select: { id: true },
    })
    expect(verdictIds.toSorted()).toEqual(verdicts.map(({ id }) => id).toSorted())
    expect(row.sha256).toBe(contentHash({ options: row.options, inputs: row.inputs, result: row.result }))
  })

  it('gives the same run again for the same options and inputs and spends nothing; another seed is another look', async () => {
    const judged = await judgedClinic(6)
    const [first, second, other] = [await run(judged), await run(judged), await run(judged, { seed: 9 })]
    expect(second).toEqual(first)
    expect(other.sha256).not.toBe(first.sha256)
    expect((await listCalibrations(judged.researcher)).items.map(({ id }) => id)).toEqual(
      expect.arrayContaining([first.id, other.id]),
    )
    expect([first, other].map(({ budget }) => [budget?.look, budget?.level])).toEqual([
      [1, levelOfLook(0.8, 1)],
      [2, levelOfLook(0.8, 2)],
    ])
    expect(other.result).toMatchObject({ delta: 0.8, look: 2, level: levelOfLook(0.8, 2) })
    const budget = (await listBudgets(judged.researcher)).items.find(({ id }) => id === first.budget?.id)
    expect(budget).toMatchObject({ looks: 2, nextLevel: levelOfLook(0.8, 3) })
  })

  it('gives two runs at once different looks', async () => {
    const judged = await judgedClinic(4)
    budgets.set(judged.roundId, await ownBudget(judged.researcher, 0.8))
    const both = await Promise.all([run(judged, { seed: 1 }), run(judged, { seed: 2 })])
    expect(both.map(({ budget }) => budget?.look).toSorted()).toEqual([1, 2])
  })

  it('keeps the verdicts of a round to one budget, and a budget to its delta', async () => {
    const judged = await judgedClinic(2)
    const { budget } = await run(judged)
    const other = await ownBudget(judged.researcher, 0.1)
    expect(await codeOf(run(judged, { budgetId: other }))).toBe('conflict')
    expect(await codeOf(run(judged, { delta: 0.3 }))).toBe('conflict')
    expect(await codeOf(run(judged, { budgetId: 2_000_000_000 }))).toBe('not-found')
    const again = { name: budget?.name ?? '', delta: 0.1, note: '' }
    expect(await codeOf(openBudget(judged.researcher, again))).toBe('conflict')
    const where = { id: other }
    await expect(admin.db.confidenceBudget.update({ where, data: { delta: 0.9 } })).rejects.toThrow(/append-only/)
  })

  it('uses no verdicts of a round over trees that somebody chose', async () => {
    const { clinic, treeIds, researcher, roundId } = await judgedClinic(3)
    const chosen = await clinic.openRound({ filter: { treeIds: treeIds.slice(0, 1), excludeReviewed: false } })
    await readTree(await clinic.person(), ['n3'], ['n4'])
    const detail = await run({ researcher, roundId }, { roundIds: [roundId, chosen.id] })
    expect(detail).toMatchObject({ labels: 6, exclusions: { handPicked: 2, repeated: 0 } })
    expect(detail.rounds.map(({ id }) => id)).toEqual([roundId])
    expect(detail.exclusions.ids.handPicked).toHaveLength(2)
    expect(await codeOf(run({ researcher, roundId: chosen.id }))).toBe('invalid-input')
  })

  it('weighs trees of two rounds by both', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(12)
    const first = await clinic.openRound({ budget: 6, seed: 1, piMin: 0.2 })
    const reader = await clinic.person()
    for (let index = 0; index < first.drawn; index += 1) await readTree(reader, ['n3', 'n4'], ['n5'])
    const second = await clinic.openRound({})
    for (let index = 0; index < second.drawn; index += 1) await readTree(reader, ['n3', 'n4'], ['n5'])
    expect(first.drawn + second.drawn).toBe(12)
    const researcher = await clinic.person('researcher')
    const { id } = await run({ researcher, roundId: first.id }, { roundIds: [first.id, second.id] })
    const { inputs } = storedInputs.parse((await rowOf(clinic.admin, id)).inputs)
    // The first round's trees weigh (1/0.5 + 1) / 2, the second's (0 + 1/1) / 2: three times as much.
    for (const { pi, roundId } of inputs) expect(pi).toBeCloseTo(roundId === first.id ? 1 / 3 : 1, 9)
  })

  it('weighs by the probability of the draw', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(12)
    const round = await clinic.openRound({ budget: 6, seed: 1, piMin: 0.2 })
    const reader = await clinic.person()
    for (let index = 0; index < round.drawn; index += 1) await readTree(reader, ['n3', 'n4'], ['n5'])
    const { id } = await run({ researcher: await clinic.person('researcher'), roundId: round.id })
    const { inputs } = storedInputs.parse((await rowOf(clinic.admin, id)).inputs)
    expect(inputs).toHaveLength(round.drawn * 2)
    for (const { pi } of inputs) expect(pi).toBeCloseTo(0.5, 9)
  })

  it('leaves out simulated verdicts unless asked, and says so', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(4)
    const round = await clinic.openRound({ isSimulated: true })
    const people = [await clinic.person(), await clinic.person('adjudicator')]
    const [reader, adjudicator] = people.map(({ actor }) => ({ id: actor.id ?? 0, name: actor.name }))
    if (!reader || !adjudicator) throw new RangeError('two people')
    await simulateRound(clinic.admin, { roundId: round.id, readers: [reader], adjudicator })
    const of = { researcher: await clinic.person('researcher'), roundId: round.id }
    expect(await codeOf(run(of))).toBe('invalid-input')
    const detail = await run(of, { includeSimulated: true })
    expect(detail).toMatchObject({ includesSimulated: true, cases: 4 })
    const real = await judgedClinic(2)
    const mixed = await run(real, { roundIds: [round.id, real.roundId] })
    expect(mixed).toMatchObject({ labels: 4, includesSimulated: false, exclusions: { simulated: 8 } })
    expect(mixed.rounds.map(({ id }) => id)).toEqual([real.roundId])
  })

  it('lets physicians’ word stand where simulated readers spoke later', async () => {
    const { clinic, researcher, roundId } = await judgedClinic(1)
    const filter = { specialties: [clinic.specialty], excludeReviewed: false }
    const round = await clinic.openRound({ isSimulated: true, filter })
    await readSimulated(await clinic.person(), round.id, [], ['n1'])
    const asked = { roundIds: [roundId, round.id], includeSimulated: true }
    const { id } = await run({ researcher, roundId }, asked)
    const { inputs } = storedInputs.parse((await rowOf(researcher, id)).inputs)
    expect(inputs.map(({ y, roundId: from }) => [y, from])).toEqual([
      [1, roundId],
      [0, roundId],
    ])
  })

  it('counts what gave no label by its cause: open paths, edited ones, and those judged again', async () => {
    const { clinic, researcher, roundId } = await judgedClinic(1)
    const filter = { specialties: [clinic.specialty], excludeReviewed: false }
    const again = await clinic.openRound({ filter })
    const reader = await clinic.person()
    const reviewId = await claim(reader)
    await giveVerdict(reader, reviewId, 'ACCEPT', 'n2', { scope: 'path' })
    await giveVerdict(reader, reviewId, 'CANNOT_JUDGE', 'n3')
    const edit = { action: { kind: 'order' as const, tests: ['Smear'] }, reasoning: 'Better.', differential: [] }
    await giveVerdict(reader, reviewId, 'EDIT', 'n4', { edit })
    await submitReview(reader, { reviewId })
    const detail = await run({ researcher, roundId }, { roundIds: [roundId, again.id] })
    // In the newer round n3 is open, n5 rejected above and the edit accepted; the older one still says n3 is sound.
    expect(detail.exclusions).toMatchObject({ open: 0, cannotJudge: 1, simulated: 0, unscored: 0, repeated: 1 })
    expect(detail.exclusions.ids.cannotJudge).toHaveLength(1)
    expect(detail.exclusions.edited).toBeGreaterThanOrEqual(1)
    expect(detail.labels).toBe(2)
  })

  it('says that there is nothing to calibrate on', async () => {
    const clinic = await makeClinic()
    await clinic.addTrees(1)
    const { id: roundId } = await clinic.openRound()
    expect(await codeOf(run({ researcher: await clinic.person('researcher'), roundId }))).toBe('invalid-input')
    const missing = runCalibrationSchema.parse({ roundIds: [roundId, 2_000_000_000] })
    expect(await codeOf(runCalibration(clinic.admin, missing))).toBe('not-found')
    expect(await codeOf(getCalibration(clinic.admin, { calibrationId: 2_000_000_000 }))).toBe('not-found')
  })
})

describe('activateCalibration', () => {
  it('decides every trajectory anew, counts change with it, and the defaults come back as they were', async () => {
    const judged = await judgedClinic(30)
    const { researcher, clinic } = judged
    // Nobody reads this one: the certificate is for what people have not seen.
    const unread = await clinic.addTree(await clinic.addCase('unread'), 't1')
    await activateCalibration(researcher, { calibrationId: null })
    const plain = await getTree(researcher, { treeId: unread })
    expect(plain.decisions).toEqual({ retain: 1, truncate: 0, reject: 1 })
    const { id, threshold } = await run(judged)
    expect(threshold).not.toBeNull()

    const activation = await activateCalibration(researcher, { calibrationId: id })
    expect(activation.calibrationId).toBe(id)
    expect((await getCalibration(researcher, { calibrationId: id })).isActive).toBe(true)
    const calibrated = await getTree(researcher, { treeId: unread })
    const byLeaf = new Map(calibrated.trajectoryList.map((each) => [each.leafId, each]))
    expect(byLeaf.get('n3')).toMatchObject({ isCertified: true, decision: { kind: 'retain', turns: 3 } })
    expect(byLeaf.get('n5')).toMatchObject({ isCertified: false, decision: { kind: 'reject', turns: 0 } })
    for (const { acceptance } of calibrated.trajectoryList) expect(acceptance).not.toBeNull()
    expect(calibrated.decisions).toEqual({ retain: 1, truncate: 0, reject: 1 })

    // What comes in while it is active is decided by it, the defaults' word kept beside.
    const later = await clinic.addTree(await clinic.addCase('later'), 't1', [
      root,
      order('n2', 'n1', 'Lung scan', 0.4),
      diagnose('n3', 'n2', 'Blue pox'),
    ])
    const [late] = (await getTree(researcher, { treeId: later })).trajectoryList
    expect(late?.acceptance).not.toBeNull()
    expect(await researcher.db.decision.count({ where: { trajectoryId: late?.id ?? 0 } })).toBe(2)

    await activateCalibration(researcher, { calibrationId: null })
    const back = await getTree(researcher, { treeId: unread })
    expect(back).toEqual(plain)
    await activateCalibration(researcher, { calibrationId: id })
    expect(await getTree(researcher, { treeId: unread })).toEqual(calibrated)
  }, 180_000)

  it('certifies nothing under another graph, whether trees are scored or the run is activated there', async () => {
    const judged = await judgedClinic(30)
    const { researcher, clinic } = judged
    const unread = await clinic.addTree(await clinic.addCase('unread'), 't1')
    await activateCalibration(researcher, { calibrationId: null })
    const decided = async () =>
      (await getTree(researcher, { treeId: unread })).trajectoryList.map(({ leafId, decision, ...of }) => {
        return [leafId, decision?.kind, decision?.failed, of.isCertified, of.acceptance]
      })
    const plain = await decided()
    const { id } = await run(judged)
    await activateCalibration(researcher, { calibrationId: id })
    const calibrated = await decided()
    expect(calibrated.map((row) => row[3])).toEqual([true, false])
    const applies = async () => [
      (await getCalibration(researcher, { calibrationId: id })).isApplicable,
      (await listCalibrations(researcher)).items.find((item) => item.id === id)?.isApplicable,
      (await getOverview(researcher)).isCalibrationApplicable,
    ]
    expect(await applies()).toEqual([true, true, true])

    const { id: graphBefore } = await getActiveGraph(admin.db)
    const { id: graphId } = await importAnotherGraph(admin)
    await activateGraph(admin, { graphId })
    try {
      expect(await applies()).toEqual([false, false, false])
      expect(await decided()).toEqual(calibrated)
      await scoreClinic(admin, clinic.specialty)
      expect(await decided()).toEqual(plain)
      await activateCalibration(researcher, { calibrationId: null })
      await activateCalibration(researcher, { calibrationId: id })
      expect(await decided()).toEqual(plain)
    } finally {
      await activateGraph(admin, { graphId: graphBefore })
    }
    await scoreClinic(admin, clinic.specialty)
    expect(await decided()).toEqual(calibrated)
  }, 180_000)

  it('changes no decision where the run found no threshold, and knows no unknown run', async () => {
    const judged = await judgedClinic(2)
    const { researcher, treeIds } = judged
    await activateCalibration(researcher, { calibrationId: null })
    const { id, threshold } = await run(judged)
    expect(threshold).toBeNull()
    const plain = await getTree(researcher, { treeId: treeIds[0] ?? 0 })
    expect(await activateCalibration(researcher, { calibrationId: id })).toEqual({
      calibrationId: id,
      changedDecisions: 0,
    })
    expect((await getTree(researcher, { treeId: treeIds[0] ?? 0 })).decisions).toEqual(plain.decisions)
    expect(await codeOf(activateCalibration(researcher, { calibrationId: 2_000_000_000 }))).toBe('not-found')
  }, 120_000)

  it('foretells for the sampling of rounds even where it found no threshold, around the one in prospect', async () => {
    const judged = await judgedClinic(6)
    const { researcher } = judged
    await activateCalibration(researcher, { calibrationId: null })
    const { result } = await run(judged, { alpha: 0.01 })
    expect(result.threshold.value).toBeNull()
    const { predict, threshold } = await loadPrediction(admin.db, (await getActiveGraph(admin.db)).id, false)
    expect(threshold).toBe(result.threshold.prospective ?? 0.5)
    const row = { dtc: 1, rac: 1, buc: 1, og: 1, mtc: 1, outcome: 'HIT' as const, turns: 3 }
    expect(predict(row)).toBe(decideWith(result, { ...row, trajectoryId: '' }).p)
    expect(predict(row)).not.toBeNull()
  }, 120_000)

  it('leaves no trajectory behind that is scored at the same moment', async () => {
    const judged = await judgedClinic(30)
    const { researcher, clinic } = judged
    const { id } = await run(judged)
    await activateCalibration(researcher, { calibrationId: null })
    const tree = clinicTree(await clinic.addCase('late'), 't1')
    const slow = slowCommit(clinic.admin)
    // The tree is decided by the defaults, but nobody else sees it yet, when the calibration is activated.
    const importing = importTrees(slow.ctx, { items: [{ place: 't1', result: success(tree) }], isDryRun: false })
    await slow.reached
    await activateCalibration(researcher, { calibrationId: id })
    await importing
    const trajectories = await researcher.db.trajectory.findMany({
      where: { tree: { key: tree.id } },
      select: { currentDecision: { select: { calibrationId: true } } },
    })
    expect(trajectories.map(({ currentDecision }) => currentDecision?.calibrationId)).toEqual([id, id])
  }, 180_000)

  it('keeps its own history: activations are never changed or removed', async () => {
    const { db } = await makeClinic().then(({ admin }) => admin)
    const newest = await db.calibrationActivation.findFirstOrThrow({ orderBy: { id: 'desc' } })
    const where = { id: newest.id }
    await expect(db.calibrationActivation.delete({ where })).rejects.toThrow(/append-only/)
    await expect(db.calibrationActivation.update({ where, data: { calibrationId: null } })).rejects.toThrow(
      /append-only/,
    )
  })
})
