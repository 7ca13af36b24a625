// Adds the edges of chosen gaps to a graph, or says which of them cannot be added.
import type { GapEdge } from '@/lib/core/domain/gap'
import { type Edge, type Graph, graphVersion, VERDICTS_SOURCE } from '@/lib/core/domain/graph'
import { type Defect, DomainError } from '@/lib/core/errors'
import { addEdges } from '@/lib/core/graph/add-edges'

/** What a has_finding edge counts where nobody states a frequency. */
const UNSTATED_FREQUENCY = 0.5

/** Throws `invalid-input` with each pair whose ends are not in the graph, or that it has an affirming edge for already. */
export function widenGraph(graph: Graph, edges: readonly GapEdge[]): Graph {
  const kinds = new Map(graph.concepts.map(({ id, kind }) => [id, kind]))
  const affirmed = new Set(graph.edges.filter(isAffirming).map(({ from, to }) => JSON.stringify([from, to])))
  const version = graphVersion(graph)
  const defects = edges.flatMap(({ diseaseId, findingId }, at): Defect[] => {
    const report = (field: string, detail: string) => [{ pointer: `/edges/${at}/${field}`, detail }]
    if (kinds.get(diseaseId) !== 'disease') return report('diseaseId', `${version} holds no disease "${diseaseId}"`)
    if (kinds.get(findingId) !== 'finding') return report('findingId', `${version} holds no finding "${findingId}"`)
    if (!affirmed.has(JSON.stringify([diseaseId, findingId]))) return []
    return report('findingId', `${version} has an edge from "${diseaseId}" to "${findingId}" already`)
  })
  if (defects.length > 0) throw new DomainError('invalid-input', 'Some edges cannot be added.', { defects })
  return addEdges(graph, edges.map(toEdge))
}

const isAffirming = ({ rel, frequency }: Edge) => rel === 'has_finding' && (frequency ?? UNSTATED_FREQUENCY) > 0

const toEdge = ({ diseaseId, findingId, frequency }: GapEdge): Edge => ({
  ...{ rel: 'has_finding', from: diseaseId, to: findingId, frequency, source: VERDICTS_SOURCE },
})
