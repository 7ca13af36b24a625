// What is said of the problems of a draft.
import type { Tone } from '@/components/ui/badge'
import type { DraftProblem, DraftProblemKind } from '@/lib/core/domain/report'

export const problemName: Record<DraftProblemKind, string> = {
  'not-quoted': 'Not in the report',
  repaired: 'Quote repaired',
  'leaks-diagnosis': 'Gives the diagnosis away',
  'leaks-result': 'Gives a result away',
  'answered-twice': 'Answered twice',
  unusable: 'Cannot be used',
  'no-observation': 'No observation',
  'no-menu': 'No test',
  'no-diagnosis': 'No diagnosis',
  'diagnosis-differs': 'Another diagnosis than the source states',
}

export const placeName: Record<DraftProblem['place'], string> = {
  title: 'title',
  observation: 'observation',
  menu: 'test menu',
  diagnosis: 'diagnosis',
}

export const actionLook: Record<DraftProblem['action'], { tone: Tone; meaning: string }> = {
  held: { tone: 'warn', meaning: 'a person must decide' },
  dropped: { tone: 'bad', meaning: 'it is not in the environment' },
  cut: { tone: 'accent', meaning: 'the passage went in without these words' },
  noted: { tone: 'neutral', meaning: 'nothing to do' },
}

const urgency: DraftProblem['action'][] = ['held', 'dropped', 'cut', 'noted']

/** What must be decided first, what is only noted last; otherwise in their order. */
export const byUrgency = (problems: readonly DraftProblem[]): DraftProblem[] =>
  urgency.flatMap((action) => problems.filter((problem) => problem.action === action))
