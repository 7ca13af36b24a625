// The has_finding, reveals and indicates edges of a composed graph: one per pair of concepts, made from all that sources say.
import type { Polarity } from '../domain/finding'
import { testOutcomeSchema, type Edge, type TestOutcome } from '../domain/graph'
import { edgeEnds, withSource, type EdgeEnds } from './compose-edge-ends'
import { partName, type Composition } from './compose-notes'

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
  const [first, ...others] = statements
  if (!first) throw new RangeError('an edge needs a statement')
  if (others.length === 0) return first.edge
  if (first.edge.rel === 'has_finding') return strongest(composition, ends, statements)
  return first.edge.rel === 'reveals' ? uniteOutcomes(composition, ends, statements) : first.edge
}

const isExcluded = ({ edge }: Statement): boolean => edge.frequency === 0

/**
 * Whether the finding is affirmed or excluded says the first part that speaks of it (affirmed, where that part says both). Of its
 * side, a stated frequency goes before none, the largest before others, and the earlier source where they are equal.
 */
function strongest(composition: Composition, ends: EdgeEnds, statements: readonly Statement[]): Edge {
  const part = Math.min(...statements.map((statement) => statement.part))
  const excluded = statements.filter((statement) => statement.part === part).every(isExcluded)
  const against = statements.find((statement) => isExcluded(statement) !== excluded)
  if (against) noteContradiction(composition, ends, excluded ? 'excluded' : 'affirmed', part, against)
  const side = statements.filter((statement) => isExcluded(statement) === excluded)
  return side.reduce((best, next) => (rank(next) > rank(best) ? next : best)).edge
}

const rank = ({ edge }: Statement): number => edge.frequency ?? -1

/** What any source says of an outcome holds; where two disagree, the earlier. */
function uniteOutcomes(composition: Composition, ends: EdgeEnds, statements: readonly Statement[]): Edge {
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
  const outcomes = Object.fromEntries(Array.from(saidBy, ([outcome, { polarity }]) => [outcome, polarity]))
  const edge = statements[0]?.edge
  if (!edge) throw new RangeError('an edge needs a statement')
  return saidBy.size > 0 ? { ...edge, outcomes } : edge
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
