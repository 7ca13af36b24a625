// What hangs on the side where a case is now.
import { Notice } from '@/components/ui/notice'
import type { SplitTies } from '@/lib/core/domain/split'

export function TiesNotice({ ties: { releases, evaluations } }: { ties: SplitTies }) {
  if (releases.length + evaluations.length === 0) return null
  return (
    <Notice tone="warn" title="Something hangs on where it is">
      {releases.length > 0 ? (
        <p>Its trees are in release {releases.join(', ')}: a model trained on that has seen the case.</p>
      ) : null}
      {evaluations.length > 0 ? (
        <p>It was measured in {evaluations.join(', ')}; those figures stay as they are.</p>
      ) : null}
    </Notice>
  )
}
