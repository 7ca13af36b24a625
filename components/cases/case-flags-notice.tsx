// What the flags of a case mean for its use.
import { Notice } from '@/components/ui/notice'
import type { CaseFlag } from '@/lib/core/domain/case'
import { flagText } from './flag-badge'

export function CaseFlagsNotice({ flags }: { flags: readonly CaseFlag[] }) {
  if (flags.length === 0) return null
  return (
    <Notice tone="warn" title="Look at this case before it is used">
      <ul className="list-disc pl-5">
        {flags.map((flag) => (
          <li key={flag}>{flagText[flag].meaning}</li>
        ))}
      </ul>
    </Notice>
  )
}
