// The words of the turns that gaps rest on: the reasoning around the finding, and the results that told of it.
import { excerptAround } from '@/lib/core/domain/excerpt'
import type { GapEvidence } from '@/lib/core/domain/gap'
import { type Answer, answerSchema } from '@/lib/core/domain/tree'
import type { LinkChoices } from '@/lib/core/graph/link-term'
import type { MedicalGraph } from '@/lib/core/graph/medical-graph'
import { termKey } from '@/lib/core/metrics/term-key'
import type { Db } from '../db'
import type { GapTurn } from './scan-gaps'

const REASONING_MAX = 360
const RESULT_MAX = 240
const answersSchema = answerSchema.array()

type Linking = { graph: MedicalGraph; choices: LinkChoices }
type Told = { reasoning: string; answers: Answer[]; caseTitle: string }

/** Of each of the turns, what it says; nothing of a turn that was not asked for. */
export async function loadGapEvidence(db: Db, turns: readonly GapTurn[], linking: Linking) {
  const rows = await db.turn.findMany({
    where: { OR: turns.map(({ treeId, ordinal }) => ({ treeId, ordinal })) },
    select: {
      ...{ treeId: true, ordinal: true, reasoning: true, answers: true },
      tree: { select: { case: { select: { title: true } } } },
    },
  })
  const told = new Map(
    rows.map(({ treeId, ordinal, reasoning, answers, tree }) => {
      return [
        placeOf({ treeId, ordinal }),
        { reasoning, answers: answersSchema.parse(answers), caseTitle: tree.case.title },
      ]
    }),
  )
  return (turn: GapTurn): GapEvidence[] => {
    const words = told.get(placeOf(turn))
    return words ? [toEvidence(turn, words, linking)] : []
  }
}

const placeOf = ({ treeId, ordinal }: Pick<GapTurn, 'treeId' | 'ordinal'>) => `${treeId} ${ordinal}`

/** The results that told of the finding; where it was stated without one, those of the turn. */
function toEvidence(turn: GapTurn, { reasoning, answers, caseTitle }: Told, { graph, choices }: Linking): GapEvidence {
  const { treeId, turnId, polarity, before, after, excess, isSole, isSimulated } = turn
  const available = answers.filter((answer) => answer.result !== null)
  const telling = available.filter(({ findings }) =>
    findings.some((finding) => termKey(graph, 'finding', finding, choices).position === turn.finding),
  )
  const label = graph.concept(graph.findingIds[turn.finding] ?? '')?.label ?? ''
  const words = [label, ...telling.flatMap(({ findings, test }) => [...findings.map((finding) => finding.label), test])]
  return {
    ...{ treeId, turnId, polarity, before, after, excess, isSole, isSimulated, caseTitle },
    reasoning: excerptAround(reasoning, words, REASONING_MAX),
    results: (telling.length > 0 ? telling : available).map(({ test, result }) => ({
      ...{ test, result: excerptAround(result ?? '', [label], RESULT_MAX) },
    })),
  }
}
