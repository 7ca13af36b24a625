// The worklist of gaps: pairs that accepted turns rest on and the active graph does not support.
import type { Gap, GapPage, GapStatus, ListGaps } from '@/lib/core/domain/gap'
import { graphVersion } from '@/lib/core/domain/graph'
import { allow } from '@/lib/core/domain/policy'
import type { LinkChoices } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { backgroundRate } from '@/lib/core/metrics/background-rate'
import { findingProbability } from '@/lib/core/metrics/finding-probability'
import type { Context } from '../context'
import type { Db } from '../db'
import { loadGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'
import { type Basis, loadBasis } from './gap-basis'
import { loadGapChoices } from './load-gap-choices'
import { loadGapEvidence } from './load-gap-evidence'
import { loadGapScan } from './load-gap-scan'
import type { GapScan, GapTally } from './scan-gaps'

type Linking = { graph: MedicalGraph; choices: LinkChoices }
type Row = Omit<Gap, 'evidence' | 'seen' | 'probability' | 'background'> & { tally: GapTally }

/**
 * Sorted by how often the finding was the only news, then by turns in which it was present, by all turns, and by how far a belief
 * went beyond what the graph asks for.
 */
export async function listGaps(ctx: Context, input: ListGaps): Promise<GapPage> {
  allow(ctx.actor, 'read-research')
  const basis = await loadBasis(ctx.db)
  const graph = await loadGraph(ctx.db, basis.active.id)
  const linking = await loadChoices(ctx.db)
  const { includeSimulated } = input
  const scan = await loadGapScan(ctx.db, { graphId: basis.active.id, graph, linking, includeSimulated })
  const rows = await toRows(ctx.db, graph, basis, scan)
  const matching = rows.filter((row) => matches(row, input)).sort(byWeight)
  const shown = matching.slice(input.cursor, input.cursor + input.limit)
  const next = input.cursor + input.limit
  const countOf = (status: GapStatus) => rows.filter((row) => row.status === status).length
  return {
    basis: toBasis(basis),
    items: await toGaps(ctx.db, shown, scan, { graph, choices: linking.choices }),
    nextCursor: next < matching.length ? next : null,
    counts: { open: countOf('open'), added: countOf('added'), dismissed: countOf('dismissed') },
    trees: scan.trees,
    unmappedTurns: scan.unmappedTurns,
  }
}

const toBasis = ({ active, basis, nextRelease }: Basis) => ({
  ...{ active: graphVersion(active), basedOnId: basis.id, basedOn: graphVersion(basis), nextRelease },
})

async function toRows(db: Db, graph: MedicalGraph, { pendingIds }: Basis, { pairs }: GapScan): Promise<Row[]> {
  const choicesOf = await loadGapChoices(db, pendingIds)
  const named = (id: string) => ({ id, label: graph.concept(id)?.label ?? id })
  return pairs.map((tally) => {
    const [diseaseId = '', findingId = ''] = [graph.diseaseIds[tally.disease], graph.findingIds[tally.finding]]
    const { cause, turns, soleTurns, absentTurns, isSimulated, cases, reviewers } = tally
    return {
      ...{ disease: named(diseaseId), finding: named(findingId), cause, turns, soleTurns, absentTurns, isSimulated },
      ...{ cases: cases.size, reviewers: reviewers.size, tally, ...choicesOf({ diseaseId, findingId }) },
    }
  })
}

/** What is worth computing for the rows of a page only. */
async function toGaps(db: Db, rows: readonly Row[], { seen }: GapScan, linking: Linking): Promise<Gap[]> {
  const evidenceOf = await loadGapEvidence(
    db,
    rows.flatMap(({ tally }) => tally.best),
    linking,
  )
  return rows.map(({ tally, ...row }) => ({
    ...row,
    probability: findingProbability(linking.graph, row.disease.id, row.finding.id),
    background: backgroundRate(linking.graph, row.finding.id),
    seen: seen.count(tally.disease, tally.finding),
    evidence: tally.best.flatMap(evidenceOf),
  }))
}

function matches({ status, cause, disease, finding }: Row, input: ListGaps): boolean {
  const text = `${disease.label} ${disease.id} ${finding.label} ${finding.id}`.toLowerCase()
  const isFound = !input.search || text.includes(input.search.toLowerCase())
  return status === input.status && (!input.cause || cause === input.cause) && isFound
}

function byWeight(a: Row, b: Row): number {
  const present = (row: Row) => row.turns - row.absentTurns
  const excess = ({ tally }: Row) => Math.abs(tally.best[0]?.excess ?? 0)
  const difference = b.soleTurns - a.soleTurns || present(b) - present(a) || b.turns - a.turns || excess(b) - excess(a)
  const nameOf = (row: Row) => `${row.disease.label} ${row.finding.label} ${row.disease.id} ${row.finding.id}`
  return difference || (nameOf(a) < nameOf(b) ? -1 : 1)
}
