// A graph of its own with a gap in it, made active, and trees that reviewers accepted on the strength of what it lacks.
import { randomUUID } from 'node:crypto'
import { graphSchema } from '@/lib/core/domain/graph'
import { activateGraph } from '../graphs/activate-graph'
import { importGraph } from '../graphs/import-graph'
import { findActiveGraph } from '../graphs/load-graph'
import { makeClinic } from './clinic'
import { holdWorld } from './hold-world'
import { testGraph } from './test-graph'

export type GapClinic = Awaited<ReturnType<typeof makeGapClinic>>

/**
 * Holds the world until `leave`. The graph: alder ague shows yellow nails, birch ague shows pale nails and excludes the rash; nothing is said
 * of the rash in alder ague, nor of anything in cedar ague. All labels end on a word no other test uses.
 */
export async function makeGapClinic() {
  const letGo = await holdWorld('change')
  const clinic = await makeClinic()
  const { admin } = clinic
  const activeBefore = (await findActiveGraph(admin.db))?.id ?? 0
  const word = randomUUID().slice(0, 8)
  const graph = gapGraph(word)
  const { id: graphId } = await importGraph(admin, { graph, activate: true })
  const orderRash = (id: string, parentId: string, alder: number) => ({
    ...{ id, parentId, action: { kind: 'order', tests: [`Skin look ${word}`] } },
    answers: [{ test: `Skin look ${word}`, available: true, result: 'A red rash.', findings: [found(`Rash ${word}`)] }],
    reasoning: `The rash ${word} speaks for alder ague.`,
    differential: [entry(`Alder ague ${word}`, alder), entry(`Cedar ague ${word}`, 1 - alder)],
  })
  const root = {
    ...{ id: 'n1', parentId: null, action: null, findings: [found('Heat')], reasoning: 'Two agues.' },
    differential: [entry(`Alder ague ${word}`, 0.5), entry(`Cedar ague ${word}`, 0.5)],
  }
  const diagnose = { id: 'n3', parentId: 'n2', action: { kind: 'diagnose', label: `Alder ague ${word}` } }
  return {
    ...clinic,
    ...{ word, graphId, graph, orderRash, root },
    ids: { alder: `D:alder-${word}`, birch: `D:birch-${word}`, cedar: `D:cedar-${word}`, rash: `F:rash-${word}` },
    /** Alder ague rises from 0.5 to `alder` on the rash, and is diagnosed. */
    turns: (alder = 0.9) => [root, orderRash('n2', 'n1', alder), diagnose],
    truth: `Alder ague ${word}`,
    leave: async () => {
      await activateGraph(admin, { graphId: activeBefore })
      await letGo()
    },
  }
}

const found = (label: string) => ({ label, polarity: 'present' })
const entry = (label: string, p: number) => ({ label, p })

function gapGraph(word: string) {
  const concept = (kind: string, id: string, label: string) => ({
    kind,
    id: `${id}-${word}`,
    label: `${label} ${word}`,
  })
  const has = (from: string, to: string, frequency: number) => ({
    ...{ rel: 'has_finding', from: `${from}-${word}`, to: `${to}-${word}`, frequency },
  })
  return graphSchema.parse({
    ...{ name: `gaps-${word}`, release: '1', sources: [{ name: 'invented' }] },
    concepts: [
      ...testGraph.concepts,
      concept('disease', 'D:alder', 'Alder ague'),
      concept('disease', 'D:birch', 'Birch ague'),
      concept('disease', 'D:cedar', 'Cedar ague'),
      { ...concept('finding', 'F:rash', 'Rash'), xrefs: [`X:${word}`] },
      concept('finding', 'F:sign', 'Skin sign'),
      concept('finding', 'F:yellow', 'Yellow nails'),
      concept('finding', 'F:pale', 'Pale nails'),
      concept('test', 'T:look', 'Skin look'),
    ],
    edges: [
      ...testGraph.edges,
      { rel: 'is_a', from: `F:rash-${word}`, to: `F:sign-${word}` },
      { ...has('D:alder', 'F:yellow', 0.8), source: 'invented' },
      has('D:birch', 'F:pale', 0.6),
      has('D:birch', 'F:rash', 0),
      { rel: 'reveals', from: `T:look-${word}`, to: `F:rash-${word}`, outcomes: { POS: 'present' } },
    ],
  })
}
