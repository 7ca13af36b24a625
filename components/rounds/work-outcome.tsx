// What came of giving out a round's open work, in words.
import { Notice } from '@/components/ui/notice'
import type { Hindrance } from '@/lib/core/domain/round-work'
import { counted } from './round-preview-words'

const because: Record<Hindrance, string> = {
  read: 'of a tree they have read, or have another review of',
  declined: 'of a tree they handed back for good',
  'truth-seen': 'of a case whose true diagnosis they were shown',
  labelled: 'a gold item they helped to label',
  specialty: 'of a specialty that is not theirs',
}

type WorkOutcomeProps = {
  title: string
  /** Each line with its own full stop. */
  lines: readonly string[]
  hindered: readonly { hindrance: Hindrance; reviews: number }[]
}

export function WorkOutcome({ title, lines, hindered }: WorkOutcomeProps) {
  return (
    <Notice tone="good" title={title}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {hindered.length > 0 ? (
        <>
          <p>Not given:</p>
          <ul className="list-disc pl-5">
            {hindered.map(({ hindrance, reviews }) => (
              <li key={hindrance}>
                {counted(reviews, 'review')} {because[hindrance]}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Notice>
  )
}
