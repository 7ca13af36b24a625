// Lists the terms that cases and trees use with how each links, the most used first, a page at a time.
import type { ListTerms, TermPage, TermStatus, TermStatusFilter } from '@/lib/core/domain/term'
import { allow } from '@/lib/core/domain/policy'
import { normalise } from '@/lib/core/graph/normalise'
import { describeTerm } from '@/lib/core/linking/describe-term'
import type { TermStand } from '@/lib/core/linking/stand-of-terms'
import type { Context } from '../context'
import { getActiveGraph } from '../graphs/load-graph'
import { countUses, roughUses, type Uses } from './count-uses'
import { loadStands } from './load-stands'

type Used = { stand: TermStand; uses: Uses; id: number }

export async function listTerms(ctx: Context, input: ListTerms): Promise<TermPage> {
  allow(ctx.actor, 'read-research')
  const { graph, version } = await getActiveGraph(ctx.db)
  const { stands, choices } = await loadStands(ctx.db, graph)
  const wanted = stands.filter((stand) => matches(stand, input))
  const used = await withUses(ctx, wanted, input)
  const shown = used.filter(({ stand }) => hasStatus(stand.status, input.status)).sort(byUse)
  const start = input.cursor ? shown.findIndex((row) => byUse(row, readCursor(input.cursor ?? '')) > 0) : 0
  const page = start < 0 ? [] : shown.slice(start, start + input.limit)
  const last = page.at(-1)
  const exact = await countUses(
    ctx.db,
    page.map(({ stand }) => stand.ids),
  )
  const items = page.map(({ stand, uses }, at) => describeTerm(graph, stand, exact[at] ?? uses, choices))
  const isMore = last !== undefined && start + input.limit < shown.length
  return { items, totals: countStatuses(used), nextCursor: isMore ? cursorOf(last) : null, graph: version }
}

function matches({ kind, term, label }: TermStand, { kind: wanted, search, diagnosesOnly }: ListTerms): boolean {
  if (wanted && kind !== wanted) return false
  if (diagnosesOnly && kind !== 'disease') return false
  if (!search) return true
  const words = normalise(search)
  return (words !== '' && term.includes(words)) || label.toLowerCase().includes(search.toLowerCase())
}

/** Terms that no case and no tree uses are left out; of diagnoses alone, those that are no case's. */
async function withUses(ctx: Context, stands: readonly TermStand[], { diagnosesOnly }: ListTerms): Promise<Used[]> {
  const counted = await roughUses(
    ctx,
    stands.flatMap(({ ids }) => ids),
  )
  return stands.flatMap((stand): Used[] => {
    const uses = { cases: 0, trees: 0 }
    for (const id of stand.ids) {
      uses.cases += counted.get(id)?.cases ?? 0
      uses.trees += counted.get(id)?.trees ?? 0
    }
    const isUsed = uses.cases > 0 || (uses.trees > 0 && !diagnosesOnly)
    return isUsed ? [{ stand, uses, id: stand.ids[0] ?? 0 }] : []
  })
}

const hasStatus = (status: TermStatus, wanted: TermStatusFilter) =>
  wanted === 'open' ? status === 'unmapped' || status === 'ambiguous' : status === wanted

type Place = Pick<Used, 'uses' | 'id'>
const byUse = (a: Place, b: Place) => b.uses.trees - a.uses.trees || b.uses.cases - a.uses.cases || a.id - b.id
const cursorOf = ({ uses, id }: Place) => `${uses.trees}.${uses.cases}.${id}`
function readCursor(cursor: string): Place {
  const [trees = 0, cases = 0, id = 0] = cursor.split('.').map((part) => Number.parseInt(part, 10) || 0)
  return { uses: { trees, cases }, id }
}

function countStatuses(used: readonly Used[]): TermPage['totals'] {
  const totals = { unmapped: 0, ambiguous: 0, chosen: 0, linked: 0 }
  for (const { stand } of used) totals[stand.status] += 1
  return totals
}
