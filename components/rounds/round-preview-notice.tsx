// What a round would draw, before it is opened.
import { formatCount, formatMetric } from '@/components/plots/number-text'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { RoundPreview } from '@/lib/core/domain/round'

export function RoundPreviewNotice({ preview }: { preview: RoundPreview }) {
  const { candidates, unscored, expectedTrees, piMin, piMax, reviews } = preview
  if (candidates === 0) {
    return (
      <Notice tone="warn" title="No tree may be drawn">
        No tree passes these filters. Loosen them, include reviewed trees, or synthesize more.
      </Notice>
    )
  }
  return (
    <Notice title={`About ${expectedTrees.toFixed(1)} of ${formatCount(candidates)} candidate trees`}>
      <span className="tabular-nums">
        {unscored > 0 ? (
          <>
            {formatCount(unscored)} more trees are not scored under the active graph and cannot be drawn:{' '}
            <TextLink href="/scores">start a score run</TextLink> to let them in.{' '}
          </>
        ) : null}
        Each is drawn with a chance between {formatMetric(piMin)} and {formatMetric(piMax)}; about {reviews.toFixed(1)}{' '}
        reviews in all.
      </span>
    </Notice>
  )
}
