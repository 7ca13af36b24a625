// What is read of a calibration: the effect before activating is what activating does; curves, labels, readers, history, two side by side.
import { describe, expect, it } from 'vitest'
import { runCalibrationSchema } from '@/lib/core/domain/calibration-run'
import { createContext, systemActor } from '../context'
import { holdFilter } from '../testing/hold-filter'
import { judgedClinic } from '../testing/judged-clinic'
import { ownBudget } from '../testing/own-budget'
import { codeOf } from '../testing/refusal'
import { activateCalibration } from './activate-calibration'
import { compareCalibrations } from './compare-calibrations'
import { compareDecisions } from './compare-decisions'
import { getCalibrationCurves } from './get-calibration-curves'
import { getCalibrationPlane } from './get-calibration-plane'
import { getCalibrationReaders } from './get-calibration-readers'
import { listActivations } from './list-activations'
import { listExcluded } from './list-excluded'
import { listLabelled } from './list-labelled'
import { previewActivation } from './preview-activation'
import { runCalibration } from './run-calibration'

const admin = createContext(systemActor)
holdFilter(admin)

/** 30 cases with one accepted and one rejected trajectory each, and one tree that nobody read. */
async function certified() {
  const { clinic, researcher, roundId } = await judgedClinic(30)
  const unread = await clinic.addTree(await clinic.addCase('unread'), 't1')
  const budgetId = await ownBudget(researcher, 0.8)
  const run = (seed: number) =>
    runCalibration(researcher, runCalibrationSchema.parse({ roundIds: [roundId], alpha: 0.4, budgetId, seed }))
  return { researcher, unread, run, first: await run(1) }
}

describe('the effect of activating', () => {
  it('is what activating does, to the count, and nothing once it was done', async () => {
    const { researcher: ctx, unread, first } = await certified()
    await activateCalibration(ctx, { calibrationId: null })
    const effect = await previewActivation(ctx, { calibrationId: first.id })
    expect(effect.cells.reduce((sum, { count }) => sum + count, 0)).toBe(effect.scored)
    const { changedDecisions } = await activateCalibration(ctx, { calibrationId: first.id, note: 'first' })
    expect(effect.changed.trajectories).toBe(changedDecisions)
    const stands = { currentDecision: { isCertified: true } }
    expect(effect.certified).toEqual({ before: 0, after: await ctx.db.trajectory.count({ where: stands }) })
    expect(await ctx.db.trajectory.count({ where: { treeId: unread, ...stands } })).toBe(1)

    const again = await previewActivation(ctx, { calibrationId: first.id })
    expect(again).toMatchObject({ changed: { trajectories: 0, trees: 0, cases: 0 }, items: [], nextCursor: null })
    const back = await previewActivation(ctx, { calibrationId: null })
    expect(back.changed).toEqual(effect.changed)
    const page = await listActivations(ctx, { limit: 2 })
    expect(page.items.map(({ calibrationId, note, isInForce }) => [calibrationId, note, isInForce])).toEqual([
      [first.id, 'first', true],
      [null, '', false],
    ])
    expect(page.items[0]?.activatedBy).toBe(ctx.actor.name)
  }, 180_000)

  it('lists the changes of one cell a page at a time, none twice, each with its tree', async () => {
    const { researcher: ctx, run, first } = await certified()
    await activateCalibration(ctx, { calibrationId: first.id })
    const whole = await previewActivation(ctx, { calibrationId: null })
    const cell = whole.cells.find(({ from, to, count }) => from !== to && count > 0)
    if (cell) {
      const asked = { calibrationId: null, from: cell.from, to: cell.to }
      const seen: number[] = []
      for (let cursor: number | undefined; ; ) {
        const page = await previewActivation(ctx, { ...asked, cursor })
        seen.push(...page.items.map(({ trajectoryId }) => trajectoryId))
        expect(page.items.every(({ from, to, treeId }) => from === cell.from && to === cell.to && treeId > 0)).toBe(
          true,
        )
        if (page.nextCursor === null) break
        cursor = page.nextCursor
      }
      expect(new Set(seen).size).toBe(cell.count)
    }
    // Against itself nothing differs; and run against run gives what each would decide.
    const other = await run(7)
    const same = await compareDecisions(ctx, { a: first.id, b: first.id })
    expect(same.changed.trajectories).toBe(0)
    const there = await compareDecisions(ctx, { a: first.id, b: other.id })
    const back = await compareDecisions(ctx, { a: other.id, b: first.id })
    expect(there.changed).toEqual(back.changed)
    expect(there.certified).toEqual({ before: back.certified.after, after: back.certified.before })
  }, 180_000)
})

describe('what a run rests on', () => {
  it('gives curves with the chosen point, the plane, labels by half, readers and what was left out', async () => {
    const { researcher: ctx, first, run } = await certified()
    const calibrationId = first.id
    const { result } = first
    const test = result.predictions.filter(({ half }) => half === 'test').length
    const curves = await getCalibrationCurves(ctx, { calibrationId })
    expect(curves).toMatchObject({ labels: test, cases: result.split.test.length, accepted: test / 2, reason: null })
    expect(curves.roc.points.at(-1)).toMatchObject({ falsePositiveRate: 1, truePositiveRate: 1 })
    expect(curves.chosen?.precision).toBeCloseTo(result.threshold.precision ?? -1, 12)
    expect(curves.chosen?.recall).toBeCloseTo(result.after.recall.value ?? -1, 12)
    const plane = await getCalibrationPlane(ctx, { calibrationId })
    expect(plane.placed + plane.unplaced).toBe(first.labels)
    expect(plane.points).toHaveLength(plane.placed)

    const accepted = await listLabelled(ctx, { calibrationId, half: 'test', label: 'accepted' })
    expect(accepted.items).toHaveLength(test / 2)
    expect(accepted.items.every(({ leafId, isAccepted }) => leafId === 'n3' && isAccepted)).toBe(true)
    const some = await listLabelled(ctx, { calibrationId })
    expect([some.items.length, some.nextCursor]).toEqual([50, some.items.at(-1)?.trajectoryId])
    const rest = await listLabelled(ctx, { calibrationId, cursor: some.nextCursor ?? 0 })
    expect([rest.items.length, rest.nextCursor]).toEqual([10, null])

    const { against, readers, turns } = await getCalibrationReaders(ctx, { calibrationId })
    expect({ against, readers: readers.length, turns }).toEqual({ against: 'others', readers: 1, turns: 150 })
    expect(readers[0]).toMatchObject({ ratings: 150, shared: 0, sensitivity: { value: null } })
    expect(await listExcluded(ctx, { calibrationId, cause: 'open' })).toEqual({ items: [], nextCursor: null })

    const other = await run(7)
    const compared = await compareCalibrations(ctx, { a: calibrationId, b: other.id })
    expect(compared.labels).toEqual({ a: 60, b: 60, common: 60, disagreeing: 0 })
    expect(compared.tested.cases).toBe(other.result.split.test.filter((key) => result.split.test.includes(key)).length)
    const itself = await compareCalibrations(ctx, { a: calibrationId, b: calibrationId })
    expect([itself.differences, itself.reason]).toEqual([null, 'this is one and the same run'])
    expect(await codeOf(compareCalibrations(ctx, { a: calibrationId, b: 2_000_000_000 }))).toBe('not-found')
  }, 180_000)
})
