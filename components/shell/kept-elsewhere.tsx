// Work of other reviews that is on this device alone: said on every page but the review's own, which says it itself.
'use client'
import { usePathname } from 'next/navigation'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { KeptReview } from '@/lib/client/use-kept-work'

export function KeptElsewhere({ kept }: { kept: readonly KeptReview[] }) {
  const pathname = usePathname()
  const elsewhere = kept.filter(({ reviewId }) => pathname !== `/reviews/${reviewId}`)
  if (elsewhere.length === 0) return null
  return (
    <div className="px-4 pt-2">
      <Notice tone="warn" title="Kept on this device, not on the server yet">
        <ul>
          {elsewhere.map(({ reviewId, kept: items, unsentDrafts, isRefused }) => (
            <li key={reviewId}>
              <TextLink href={`/reviews/${reviewId}`}>Review {reviewId}</TextLink>: {keptText(items, unsentDrafts)};{' '}
              {isRefused ? 'the server refused it, open the review to see why' : 'it is sent as soon as it can be'}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function keptText(items: number, drafts: number): string {
  const said = items > 0 ? `${items} ${items === 1 ? 'verdict or comment' : 'verdicts and comments'}` : null
  const typed = drafts > 0 ? `${drafts} half-typed ${drafts === 1 ? 'form' : 'forms'}` : null
  return [said, typed].filter((part) => part !== null).join(', ')
}
