// A trajectory's score: one path by hand, each flag, and what must hold of any path.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTree } from '../domain/check-tree'
import { scoreSchema } from '../domain/score'
import { pathTo } from '../domain/tree-path'
import { type Hypothesis, type Turn, turnSchema } from '../domain/tree'
import { buildGraph } from '../graph/build-graph'
import { linSimilarity } from '../graph/lin-similarity'
import { sceneCase, sceneGraph, sceneTree } from './fixtures/scene'
import { scoreTrajectory } from './score-trajectory'
import { scoreTree } from './score-tree'

const graph = buildGraph(sceneGraph)
const score = (turns: readonly Turn[], clinicalCase = sceneCase) =>
  scoreTrajectory(graph, clinicalCase, sceneTree, turns)
type Rough = { differential?: object[]; findings?: object[]; tests?: string[]; diagnose?: string; answers?: object[] }
const path = (...rough: Rough[]): Turn[] =>
  rough.map(({ tests, diagnose, ...turn }, i) => {
    const order = { kind: 'order', tests: tests ?? [`Walk number ${i}`] }
    const action = diagnose ? { kind: 'diagnose', label: diagnose } : order
    return turnSchema.parse({ id: `n${i}`, parentId: i ? `n${i - 1}` : null, action: i ? action : null, ...turn })
  })
const flagsOf = (turns: Turn[]) => score(turns).turns.map((turn) => turn.flags)
const mg = (p: number) => ({ label: 'MG', p })
const lems = (p: number) => ({ label: 'LEMS', p })
const found = (label: string, polarity = 'present') => ({ label, polarity })

describe('one path by hand', () => {
  const result = score(pathTo(sceneTree.turns, 'n3'))
  const shared = linSimilarity(graph, 'D:lems', 'D:mg')

  it('follows every definition', () => {
    expect(checkTree(sceneTree)).toEqual([])
    expect(result.turns.map((turn) => turn.closeness)).toEqual([
      expect.closeTo(0.4 + 0.4 * shared, 12),
      expect.closeTo(0.9 + 0.05 * shared, 12),
      1,
    ])
    // Asked: even odds times 0.85 / beta for MG and 0.01 / beta for LEMS.
    expect(result.buc).toBeCloseTo(1 - Math.abs(0.85 / 0.86 - 0.9 / 0.95), 12)
    expect(result).toMatchObject({ outcome: 'HIT', dtc: 1, rac: 1, og: 1, mtc: 1, coverage: 1, graph: 'scene@1' })
    expect(result.decision).toEqual({ kind: 'retain', turns: 3, failed: [] })
  })

  it('scores no update at the root and at the diagnosis', () => {
    expect(result.turns.map((turn) => turn.rac === null && turn.buc === null)).toEqual([true, false, true])
    expect(result.turns.map((turn) => turn.og)).toEqual([null, 1, null])
  })

  it('has no DTC where the truth is not in the graph', () => {
    const unknown = { ...sceneCase, diagnosis: { label: 'Swamp fever', concept: null } }
    expect(score(pathTo(sceneTree.turns, 'n3'), unknown)).toMatchObject({ dtc: null, outcome: 'MISS', rac: 1 })
  })
})

describe('flags', () => {
  it('repeat: whatever the answer was', () => {
    const turns = path({}, { tests: ['Tea leaves'] }, { tests: ['AChR Ab', 'tea-leaves'] })
    expect(flagsOf(turns)).toEqual([[], [], ['repeat']])
  })

  it('drop: unless the evidence speaks against the hypothesis', () => {
    const before = { differential: [mg(0.5), lems(0.5)] }
    expect(flagsOf(path(before, { differential: [mg(0.99)] }))).toEqual([[], ['drop']])
    const answered = { differential: [mg(0.99)], findings: [found('Acetylcholine receptor antibody positive')] }
    expect(flagsOf(path(before, answered))).toEqual([[], []])
    expect(flagsOf(path(before, { differential: [mg(0.98), lems(0.02)] }))).toEqual([[], []])
  })

  it('resurrect: only what was held before, and not where the evidence speaks for it', () => {
    const gone = { differential: [lems(0.9), mg(0.02)] }
    const back = { differential: [lems(0.7), mg(0.3)] }
    const start = { differential: [lems(0.9), mg(0.1)] }
    expect(flagsOf(path(start, gone, back))).toEqual([[], [], ['resurrect']])
    expect(flagsOf(path(gone, gone, back))).toEqual([[], [], []])
    const supported = { ...back, findings: [found('Diplopia')] }
    expect(flagsOf(path(start, gone, supported))).toEqual([[], [], []])
  })

  it('nonsequitur: a diagnosis that did not lead; a shared lead is a lead', () => {
    const even = { differential: [mg(0.4), lems(0.4), { label: 'Stroke', p: 0.2 }] }
    expect(flagsOf(path(even, { diagnose: 'LEMS' }))).toEqual([[], []])
    expect(flagsOf(path(even, { diagnose: 'Stroke' }))).toEqual([[], ['nonsequitur']])
    expect(flagsOf(path({}, { diagnose: 'Stroke' }))).toEqual([[], ['nonsequitur']])
  })

  it('contradiction: a polarity that flips after the root', () => {
    const root = { findings: [found('Ptosis', 'absent')] }
    expect(flagsOf(path(root, { findings: [found('Drooping eyelid')] }, {}))).toEqual([[], ['contradiction'], []])
    expect(flagsOf(path({}, { diagnose: 'MG', findings: [found('Ptosis', 'absent')] }))[1]).toContain('contradiction')
  })

  it('mass: a differential above 1', () => {
    expect(flagsOf(path({ differential: [mg(0.8), lems(0.4)] }))).toEqual([['mass']])
  })
})

describe('beliefs', () => {
  it('keeps the belief of the turn before through an empty differential', () => {
    const [, kept] = score(path({ differential: [mg(0.5), lems(0.5)] }, {})).turns
    expect(kept).toMatchObject({ rac: 1, buc: 1, flags: [] })
    expect(kept?.closeness).toBeGreaterThan(0.5)
  })

  it('has no RAC where no belief was ever stated', () => {
    expect(score(path({}, {}, {}))).toMatchObject({ rac: null, buc: null, dtc: 0, coverage: null })
  })

  it('counts what the paths state, not what they leave unsaid, as coverage', () => {
    const turns = path({ differential: [mg(1)] }, { findings: [found('Odd smell')] }, { diagnose: 'Swamp fever' })
    expect(score(turns).coverage).toBeCloseTo(1 / 3, 12)
  })
})

const labels = ['MG', 'Myasthenia gravis', 'LEMS', 'Stroke', 'Ocular myasthenia', 'Swamp fever', 'swamp fever!']
const hypothesis = fc.record({
  label: fc.constantFrom(...labels),
  p: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
})
const finding = fc.record({
  label: fc.constantFrom('Ptosis', 'Diplopia', 'Weakness', 'Eye sign', 'Odd smell'),
  polarity: fc.constantFrom('present', 'absent'),
})
const rough = (differential: fc.Arbitrary<object[]>) =>
  fc.record({
    differential,
    findings: fc.array(finding, { maxLength: 3 }),
    tests: fc.array(fc.constantFrom('AChR Ab', 'Receptor antibodies', 'CT of the head', 'Tea leaves'), {
      minLength: 1,
      maxLength: 3,
    }),
  })
const anyPath = fc
  .tuple(
    fc.array(rough(fc.array(hypothesis, { maxLength: 6 })), { minLength: 1, maxLength: 7 }),
    fc.option(fc.constantFrom(...labels), { nil: undefined }),
  )
  .map(([turns, diagnose]) => path(...turns, ...(diagnose ? [{ diagnose }] : [])))

const rest = (metrics: object) => ({ ...metrics, coverage: null, decision: null })
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'number' ? Math.round(part * 1e9) / 1e9 : part,
  )

describe('any path', () => {
  it('has a score within its schema that JSON keeps', () => {
    fc.assert(
      fc.property(anyPath, (turns) => {
        const result = score(turns)
        expect(scoreSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result)
      }),
    )
  })

  it('gets the same score again, also on a graph that was just built', () => {
    fc.assert(
      fc.property(anyPath, (turns) => {
        expect(scoreTrajectory(buildGraph(sceneGraph), sceneCase, sceneTree, turns)).toEqual(score(turns))
      }),
      { numRuns: 30 },
    )
  })

  it('scores its turns by what came before them alone', () => {
    fc.assert(
      fc.property(anyPath, fc.nat(7), (turns, cut) => {
        const length = 1 + (cut % turns.length)
        const whole = score(turns)
        const prefix = score(turns.slice(0, length))
        expect(prefix.turns).toEqual(whole.turns.slice(0, length))
        if (whole.decision.kind !== 'truncate') return
        const kept = score(turns.slice(0, whole.decision.turns))
        expect(kept.decision.failed.filter((condition) => condition.condition !== 'outcome')).toEqual([])
      }),
    )
  })

  const stated = fc.uniqueArray(
    fc.record({
      label: fc.constantFrom('MG', 'LEMS', 'Stroke', 'Swamp fever'),
      p: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { selector: (entry) => entry.label, maxLength: 4 },
  )
  const statedPath = fc.array(rough(stated), { minLength: 1, maxLength: 5 }).map((turns) => path(...turns))
  const remade = (turns: Turn[], change: (differential: Hypothesis[]) => Hypothesis[]) =>
    turns.map((turn) => ({ ...turn, differential: change(turn.differential) }))

  it('does not depend on the order of a differential that states its p', () => {
    fc.assert(
      fc.property(statedPath, (turns) => {
        const reversed = score(remade(turns, (differential) => differential.toReversed()))
        expect(rounded(reversed)).toEqual(rounded(score(turns)))
      }),
    )
  })

  it('adds up a hypothesis that is split over two entries', () => {
    const halves = (entry: Hypothesis) => [
      { ...entry, p: (entry.p ?? 0) / 2 },
      { ...entry, label: `${entry.label.toLowerCase()}.`, p: (entry.p ?? 0) / 2 },
    ]
    fc.assert(
      fc.property(statedPath, (turns) => {
        const split = score(remade(turns, (differential) => differential.flatMap(halves)))
        expect(rest(rounded(split) as object)).toEqual(rest(rounded(score(turns)) as object))
      }),
    )
  })

  it('is refused where there is no turn', () => expect(() => score([])).toThrow(RangeError))
})

describe('scoreTree', () => {
  it('gives one score per leaf in the order of the tree, and refuses the tree of another case', () => {
    const extra = turnSchema.parse({ id: 'n4', parentId: 'n1', action: { kind: 'diagnose', label: 'LEMS' } })
    const tree = { ...sceneTree, turns: [...sceneTree.turns.slice(0, 2), extra, ...sceneTree.turns.slice(2)] }
    expect(scoreTree(graph, sceneCase, tree).map((result) => result.leafId)).toEqual(['n4', 'n3'])
    expect(() => scoreTree(graph, sceneCase, { ...tree, caseId: 'other' })).toThrow(RangeError)
  })
})
