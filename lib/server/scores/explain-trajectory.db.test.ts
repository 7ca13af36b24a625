// Explanations from the database: they say what the stored score says, name who says so, and tell when links have changed since.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trajectoryExplanationSchema } from '@/lib/core/domain/explanation'
import { importGraph } from '../graphs/import-graph'
import { makeClinic } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { testGraph } from '../testing/test-graph'
import { getTree } from '../trees/get-tree'
import { loadChoices } from '../links/load-choices'
import { loadChoicesAt } from './explain-choices'
import { addSources } from './explain-sources'
import { explainTrajectory } from './explain-trajectory'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

async function scene(truth = 'Amber fever') {
  const clinic = await makeClinic()
  const treeId = await clinic.addTree(await clinic.addCase('c1', { truth }), 't1')
  const researcher = await clinic.person('researcher')
  const { trajectoryList } = await getTree(researcher, { treeId })
  const [hit, other] = trajectoryList
  if (!hit || !other) throw new Error('the tree has two paths')
  return { clinic, researcher, trajectoryList, hit, other }
}

describe('explainTrajectory', () => {
  it('says what the stored score and decision say, and exactly what its contract names', async () => {
    const { researcher, trajectoryList } = await scene()
    for (const { id, score, decision } of trajectoryList) {
      const explanation = await explainTrajectory(researcher, { trajectoryId: id })
      const { metrics, outcome, coverage, turns } = explanation
      const values = Object.fromEntries(Object.entries(metrics).map(([name, { value }]) => [name, value]))
      expect({ ...values, outcome: outcome.value, coverage: coverage.value }).toEqual({
        ...{ dtc: score?.dtc, rac: score?.rac, buc: score?.buc, og: score?.og, mtc: score?.mtc },
        ...{ outcome: score?.outcome, coverage: score?.coverage },
      })
      expect(turns.map((turn) => turn.score)).toEqual(score?.turns)
      expect(explanation.decision).toEqual(decision)
      expect(explanation).toMatchObject({ isCurrent: true, filter: 'uncalibrated defaults', acceptance: null })
      expect(trajectoryExplanationSchema.parse(JSON.parse(JSON.stringify(explanation)))).toEqual(explanation)
    }
  })

  it('names the annotation behind a probability, and its concepts by label', async () => {
    const { researcher, hit } = await scene()
    const { turns, concepts } = await explainTrajectory(researcher, { trajectoryId: hit.id })
    const amber = turns[1]?.update?.parts.find(({ term }) => term.concept === 'D:amber')
    const rings = amber?.support.parts[0]?.likelihood
    expect(rings).toMatchObject({
      ...{ value: 0.9, rule: 'implied' },
      annotation: { disease: 'D:amber', isOwn: true, finding: 'F:rings', weight: 0.9, isStated: true, source: null },
    })
    expect(concepts['F:rings']).toEqual({ kind: 'finding', label: 'Amber rings' })
    expect(turns[1]?.orders[0]).toMatchObject({ concepts: ['T:film'], isGrounded: true, knownBy: 'graph' })
  })

  it('says whether links that the path uses have changed since, and still explains the score as it was made', async () => {
    const wording = `Ember chill ${randomUUID()}`
    const { clinic, researcher, hit } = await scene(wording)
    const explain = () => explainTrajectory(researcher, { trajectoryId: hit.id })
    const before = await explain()
    expect([before.isCurrent, before.outcome.reason]).toEqual([true, 'truth-unmapped'])
    const { graphId } = before
    const link = async (label: string) => {
      const term = label.toLowerCase().replaceAll('-', ' ')
      await clinic.admin.db.link.create({ data: { kind: 'disease', term, label, graphId, conceptId: 'D:amber' } })
    }
    await link(`Something else ${randomUUID()}`)
    expect((await explain()).isCurrent).toBe(true)
    await link(wording)
    const after = await explain()
    expect(after).toEqual({ ...before, isCurrent: false })
  })

  it('reads links as scoring does: a choice taken back no longer counts', async () => {
    const { clinic } = await scene()
    const { db } = clinic.admin
    const { id: graphId } = await db.graph.findFirstOrThrow({ where: { name: testGraph.name } })
    const term = `taken back ${randomUUID().replaceAll('-', ' ')}`
    const link = { kind: 'disease' as const, term, label: term, graphId }
    const chosen = await db.link.create({ data: { ...link, conceptId: 'D:amber' } })
    await db.link.create({ data: { ...link, conceptId: null, isWithdrawn: true } })
    const { then, now } = await loadChoicesAt(db, chosen.id)
    expect(then.get(`disease:${term}`)).toBe('D:amber')
    expect(now.has(`disease:${term}`)).toBe(false)
    expect((await loadChoices(db)).choices.has(`disease:${term}`)).toBe(false)
  })

  it('refuses what is not there and what was never scored', async () => {
    const { clinic, researcher, other } = await scene()
    expect(await codeOf(explainTrajectory(researcher, { trajectoryId: 2_147_483_647 }))).toBe('not-found')
    await clinic.admin.db.trajectory.update({ where: { id: other.id }, data: { currentScoreId: null } })
    expect(await codeOf(explainTrajectory(researcher, { trajectoryId: other.id }))).toBe('conflict')
  })
})

describe('addSources', () => {
  it('says who an annotation comes from, and whether its source states a frequency', async () => {
    const { clinic, researcher, hit } = await scene()
    const { turns } = await explainTrajectory(researcher, { trajectoryId: hit.id })
    const edges = testGraph.edges.map((edge) => {
      if (edge.rel !== 'has_finding' || edge.to !== 'F:rings') return edge
      return { ...edge, frequency: null, source: 'HPO annotations' }
    })
    const graph = { ...testGraph, name: `sourced-${randomUUID()}`, edges }
    const { id } = await importGraph(clinic.admin, { graph, activate: false })
    const [, turn] = await addSources(clinic.admin.db, id, turns)
    const parts = turn?.update?.parts.flatMap(({ support }) => support.parts) ?? []
    expect(parts.flatMap(({ likelihood }) => likelihood.annotation ?? [])).toEqual([
      expect.objectContaining({ finding: 'F:rings', isStated: false, source: 'HPO annotations' }),
    ])
  })
})
