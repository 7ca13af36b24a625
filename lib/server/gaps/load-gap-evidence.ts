// The words of the turns that gaps rest on: the reasoning around the finding, and the results that told of it.
import { excerptAround } from '@/lib/core/domain/excerpt'
import type { GapEvidence } from '@/lib/core/domain/gap'
import { answerSchema } from '@/lib/core/domain/tree'
import type { LinkChoices } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { termKey } from '@/lib/core/metrics/term-key'
import type { Db } from '../db'
import type { GapTurn } from './scan-gaps'

const REASONING_MAX = 360
const RESULT_MAX = 240
const answersSchema = answerSchema.array()

/** For each turn, in its place. */
export async function loadGapEvidence(
  db: Db,
  turns: readonly GapTurn[],
  { graph, choices }: { graph: MedicalGraph; choices: LinkChoices },
): Promise<GapEvidence[]> {
  const rows = await db.turn.findMany({
    where: { OR: turns.map(({ treeId, ordinal }) => ({ treeId, ordinal })) },
    select: {
      ...{ treeId: true, ordinal: true, reasoning: true, answers: true },
      tree: { select: { case: { select: { title: true } } } },
    },
  })
  const byPlace = new Map(rows.map((row) => [`${row.treeId} ${row.ordinal}`, row]))
  return turns.flatMap((turn) => {
    const row = byPlace.get(`${turn.treeId} ${turn.ordinal}`)
    if (!row) return []
    const told = answersSchema.parse(row.answers).filter((answer) => answer.result !== null)
    const telling = told.filter(({ findings }) =>
      findings.some((finding) => termKey(graph, 'finding', finding, choices).position === turn.finding),
    )
    const words = telling.flatMap(({ findings, test }) => [...findings.map(({ label }) => label), test])
    const label = graph.concept(graph.findingIds[turn.finding] ?? '')?.label ?? ''
    const { treeId, turnId, polarity, before, after, excess, isSole, isSimulated } = turn
    return [
      {
        ...{ treeId, turnId, polarity, before, after, excess, isSole, isSimulated, caseTitle: row.tree.case.title },
        reasoning: excerptAround(row.reasoning, [label, ...words], REASONING_MAX),
        results: (telling.length > 0 ? telling : told).map(({ test, result }) => ({
          ...{ test, result: excerptAround(result ?? '', [label], RESULT_MAX) },
        })),
      },
    ]
  })
}
