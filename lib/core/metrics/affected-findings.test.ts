// No probability and no score changes by an added edge except where affectedFindings says that it may.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VERDICTS_SOURCE, type Edge } from '../domain/graph'
import { leafIds, pathTo } from '../domain/tree-path'
import { type AddedPair, affectedFindings } from '../graph/affected-findings'
import { addEdges } from '../graph/add-edges'
import { buildGraph } from '../graph/build-graph'
import { backgroundRate } from './background-rate'
import { findingProbability } from './finding-probability'
import { randomCase, randomGraph, randomPair, randomTree } from './fixtures/random-world'
import { sceneGraph } from './fixtures/scene'
import { scoreTrajectory } from './score-trajectory'

const edgeOf = ({ diseaseId, findingId }: AddedPair, frequency: number | null): Edge => ({
  ...{ rel: 'has_finding', from: diseaseId, to: findingId, frequency, source: VERDICTS_SOURCE },
})
const pairs = fc.uniqueArray(randomPair, { minLength: 1, maxLength: 3, selector: (pair) => JSON.stringify(pair) })
const frequency = fc.constantFrom(0.3, 0.8, null)
const scene = buildGraph(sceneGraph)
const named = (found: Int32Array | null) => found && Array.from(found, (at) => scene.findingIds[at])

describe('affectedFindings', () => {
  it('is the finding, what is above it and what is below it', () => {
    expect(named(affectedFindings(scene, [{ diseaseId: 'D:lems', findingId: 'F:ptosis' }]))?.sort()).toEqual([
      'F:eye',
      'F:ptosis',
    ])
    expect(named(affectedFindings(scene, [{ diseaseId: 'D:lems', findingId: 'F:eye' }]))).toHaveLength(3)
  })

  it('is any finding where the disease has no edges of its own, though it inherits some', () => {
    expect(affectedFindings(scene, [{ diseaseId: 'D:ocular-mg', findingId: 'F:weakness' }])).toBeNull()
  })

  it('leaves every other probability and background rate as it was', () => {
    const seen = fc.tuple(randomGraph, pairs, frequency)
    fc.assert(
      fc.property(seen, ([source, added, w]) => {
        const before = buildGraph(source)
        const affected = affectedFindings(before, added)
        if (affected === null) return
        const after = buildGraph(
          addEdges(
            source,
            added.map((pair) => edgeOf(pair, w)),
          ),
        )
        before.findingIds.forEach((finding, at) => {
          if (affected.includes(at)) return
          expect(backgroundRate(after, finding)).toBe(backgroundRate(before, finding))
          for (const disease of before.diseaseIds)
            expect(findingProbability(after, disease, finding)).toBe(findingProbability(before, disease, finding))
        })
      }),
      { numRuns: 300 },
    )
  })

  it('names a finding of every trajectory whose score changes, or one that a test it orders reveals', () => {
    let changes = 0
    let spared = 0
    fc.assert(
      fc.property(randomGraph, randomCase, randomTree, pairs, frequency, (source, clinicalCase, tree, added, w) => {
        const before = buildGraph(source)
        const affected = affectedFindings(before, added)
        const after = buildGraph(
          addEdges(
            source,
            added.map((pair) => edgeOf(pair, w)),
          ),
        )
        for (const leaf of leafIds(tree.turns)) {
          const path = pathTo(tree.turns, leaf)
          const old = scoreTrajectory(before, clinicalCase, tree, path)
          const isChanged = JSON.stringify(scoreTrajectory(after, clinicalCase, tree, path)) !== JSON.stringify(old)
          const used = path.flatMap(({ action, answers, findings }) => [
            ...[...findings, ...answers.flatMap((answer) => answer.findings)].map(({ label }) => label),
            ...(action?.kind === 'order' ? action.tests : []).flatMap((test) =>
              before.reveals(test.replace('test ', 'T:')).map((id) => id.replace('F:', 'finding ')),
            ),
          ])
          const isNamed = affected === null || Array.from(affected).some((at) => used.includes(`finding ${at}`))
          if (isChanged) changes += 1
          if (!isNamed) spared += 1
          expect(isChanged && !isNamed).toBe(false)
        }
      }),
      { numRuns: 400, seed: 5 },
    )
    expect(changes).toBeGreaterThan(50)
    expect(spared).toBeGreaterThan(50)
  })
})

describe('addEdges', () => {
  it('puts an edge in place of an exclusion and leaves the graph it was given', () => {
    const edges = sceneGraph.edges.length
    const changed = addEdges(sceneGraph, [edgeOf({ diseaseId: 'D:lems', findingId: 'F:achr' }, 0.4)])
    expect(changed.edges.filter(({ from, to }) => from === 'D:lems' && to === 'F:achr')).toEqual([
      expect.objectContaining({ frequency: 0.4, source: 'verdicts' }),
    ])
    expect([changed.edges.length, sceneGraph.edges.length]).toEqual([edges, edges])
    expect(findingProbability(buildGraph(changed), 'D:lems', 'F:achr')).toBe(0.4)
  })
})
