// A tree of thousands of turns as a teacher might write it: seven turns a path, forks of every width, texts of the usual length.
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import type { ClinicalCase } from '@/lib/core/domain/case'
import { type Answer, type Tree, type Turn, treeSchema } from '@/lib/core/domain/tree'

const DEPTH = 7
const FORK_MAX = 6
const diseases = [
  'Myasthenia gravis',
  'Multiple sclerosis',
  'Botulism',
  'Brainstem stroke',
  'Thyroid eye disease',
  'Migraine',
]
const sentence =
  'The finding fits what was seen before and speaks against the alternatives that were held open until now. '

type Wish = { clinicalCase: Pick<ClinicalCase, 'id' | 'menu'>; id: string; turns: number }

/** The same wish gives the same tree. */
export function largeTree({ clinicalCase, id, turns: wanted }: Wish): Tree {
  const random = seededRandom(wanted)
  const below = (limit: number) => Math.floor(random() * limit)
  const turns: Turn[] = []
  const add = (parentId: string | null, level: number) => {
    const turn = writeTurn(`n${turns.length + 1}`, parentId, level, clinicalCase.menu, below)
    turns.push(turn)
    return { id: turn.id, level }
  }
  let wave = [add(null, 1)]
  // The widest fork comes first; where all paths are full the root forks again.
  while (turns.length < wanted) {
    const next: typeof wave = []
    for (const parent of wave) {
      if (parent.level >= DEPTH) continue
      const children = 1 + below(FORK_MAX)
      for (let child = 0; child < children && turns.length < wanted; child += 1) {
        next.push(add(parent.id, parent.level + 1))
      }
    }
    wave = next.length > 0 ? next : [{ id: 'n1', level: 1 }]
  }
  return treeSchema.parse({ id, caseId: clinicalCase.id, teacher: { name: 'bench' }, turns })
}

function writeTurn(
  id: string,
  parentId: string | null,
  level: number,
  menu: ClinicalCase['menu'],
  below: (limit: number) => number,
): Turn {
  const first = below(menu.length)
  const answers = parentId === null ? [] : menu.slice(first, first + 1 + below(2)).map(answerOf)
  const shares = diseases.map(() => 1 + below(20))
  const sum = shares.reduce((total, share) => total + share, 0)
  return {
    id,
    parentId,
    action: parentId === null ? null : { kind: 'order', tests: answers.map(({ test }) => test) },
    answers,
    findings: [],
    reasoning: `Turn ${level} of ${id}. ${sentence.repeat(2 + below(5))}`,
    differential: diseases.map((label, index) => ({ label, concept: null, p: (shares[index] ?? 0) / sum })),
  }
}

const answerOf = ({ test, result }: ClinicalCase['menu'][number]): Answer => ({
  test,
  available: true,
  result,
  findings: [],
})
