// The has_finding, reveals and indicates edges of a composed graph: one per pair of concepts, made from all that sources say.
import type { Polarity } from '../domain/finding'
import { testOutcomeSchema, type Edge, type TestOutcome } from '../domain/graph'
import { edgeEnds, withSource, type EdgeEnds } from './compose-edge-ends'
import { partName, type Composition } from './compose-notes'
import { uniteEdges } from '../graph/merge-edges'

type Statement = { part: number; edge: Edge }

/** In the order in which the pairs first stand in the parts. */
export function composeAnnotations(composition: Composition): Edge[] {
  const pairs = new Map<string, { ends: EdgeEnds; statements: Statement[] }>()
  composition.parts.forEach(({ graph }, part) => {
    for (const given of graph.edges) {
      const ends = given.rel === 'is_a' ? undefined : edgeEnds(composition, part, given)
      if (!ends) continue
      const edge = withSource(composition, part, given)
      const key = `${edge.rel} ${ends.from} ${ends.to}`
      const known = pairs.get(key)
      if (known) known.statements.push({ part, edge })
      else pairs.set(key, { ends, statements: [{ part, edge }] })
    }
  })
  return Array.from(pairs.values(), ({ ends, statements }) => {
    const edge = unite(composition, ends, statements)
    return { ...edge, from: ends.fromId, to: ends.toId }
  })
}

function unite(composition: Composition, ends: EdgeEnds, statements: readonly Statement[]): Edge {
  const [first, ...others] = sideOf(composition, ends, statements)
  if (!first) throw new RangeError('an edge needs a statement')
  noteOutcomes(composition, ends, statements)
  return others.reduce((edge, statement) => uniteEdges(edge, statement.edge), first.edge)
}

const isExcluded = ({ edge }: Statement): boolean => edge.rel === 'has_finding' && edge.frequency === 0

/** Whether the finding is affirmed or excluded says the first part that speaks of it: affirmed, where that part says both. */
function sideOf(composition: Composition, ends: EdgeEnds, statements: readonly Statement[]): readonly Statement[] {
  const part = Math.min(...statements.map((statement) => statement.part))
  const excluded = statements.filter((statement) => statement.part === part).every(isExcluded)
  const against = statements.find((statement) => isExcluded(statement) !== excluded)
  if (!against) return statements
  noteContradiction(composition, ends, excluded ? 'excluded' : 'affirmed', part, against)
  return statements.filter((statement) => isExcluded(statement) === excluded)
}

/** Where two sources disagree on what an outcome says, the earlier stands. */
function noteOutcomes(composition: Composition, ends: EdgeEnds, statements: readonly Statement[]): void {
  const saidBy = new Map<TestOutcome, { polarity: Polarity; part: number }>()
  for (const statement of statements) {
    for (const outcome of testOutcomeSchema.options) {
      const polarity = statement.edge.outcomes?.[outcome]
      if (polarity === undefined) continue
      const known = saidBy.get(outcome)
      if (!known) saidBy.set(outcome, { polarity, part: statement.part })
      else if (known.polarity !== polarity) {
        noteContradiction(composition, ends, `${outcome} ${known.polarity}`, known.part, statement)
      }
    }
  }
}

function noteContradiction(
  composition: Composition,
  ends: EdgeEnds,
  kept: string,
  part: number,
  against: Statement,
): void {
  const rel = against.edge.rel === 'reveals' ? 'reveals' : 'has_finding'
  composition.notes.contradictions.push({
    rel,
    from: ends.fromId,
    to: ends.toId,
    kept,
    part: partName(composition, part),
    against: partName(composition, against.part),
  })
}
