// The flags of a turn, each with what set it; without any the turn is coherent.
import { Badge } from '@/components/ui/badge'
import type { ExplainedFlag } from '@/lib/core/domain/explained-turn'
import { unbroken } from './explanation-fold'
import { useNames } from './explanation-names'
import { flagWords } from './flag-words'

export function ExplanationFlags({ flags }: { flags: readonly ExplainedFlag[] }) {
  const names = useNames()
  if (flags.length === 0) return null
  return (
    <ul className="grid gap-1">
      {flags.map((flag) => (
        <li key={flag.flag} className="grid gap-0.5">
          {flagWords(names, flag).map((words) => (
            <p key={words} className="flex max-w-prose items-baseline gap-1.5">
              <Badge tone="bad">{flag.flag}</Badge> <span>{unbroken(words)}</span>
            </p>
          ))}
        </li>
      ))}
    </ul>
  )
}
