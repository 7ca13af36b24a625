// What was recorded of a disagreement, newest first.
import { Badge } from '@/components/ui/badge'
import { TimeText } from '@/components/ui/time-text'
import type { CauseChoice } from '@/lib/core/domain/disagreement'
import { causeNames, causeTones } from './cause-names'

export function ChoiceHistory({ choices }: { choices: readonly CauseChoice[] }) {
  if (choices.length === 0) return null
  return (
    <ol className="grid gap-2" aria-label="Recorded causes, newest first">
      {choices.map(({ cause, note, by, createdAt }) => (
        <li key={createdAt} className="grid gap-0.5 text-sm">
          <p className="flex flex-wrap items-center gap-2">
            {cause === null ? <Badge>taken back</Badge> : <Badge tone={causeTones[cause]}>{causeNames[cause]}</Badge>}
            <span className="text-xs text-muted">
              {by}, <TimeText iso={createdAt} />
            </span>
          </p>
          {note ? <p className="break-words whitespace-pre-wrap">{note}</p> : null}
        </li>
      ))}
    </ol>
  )
}
