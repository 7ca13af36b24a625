// Verdicts that were given and are not counted, by why.
import { formatCount } from '@/components/plots/number-text'
import type { Failures } from '@/lib/core/domain/failure'

export function ExcludedVerdicts({ excluded }: { excluded: Failures['excluded'] }) {
  const parts = [
    { count: excluded.simulated, why: 'by simulated readers' },
    { count: excluded.gold, why: 'on gold items' },
    { count: excluded.repeats, why: 'on repeats' },
    { count: excluded.afterReveal, why: 'after the truth was shown' },
  ].filter(({ count }) => count > 0)
  return (
    <p className="mt-2 text-xs text-muted">
      {parts.length === 0
        ? 'No verdict is left out.'
        : `Not counted: ${parts.map(({ count, why }) => `${formatCount(count)} verdicts ${why}`).join(', ')}.`}
    </p>
  )
}
