// The parts of a run that could not be scored, each with its reason, folded away.
import type { ScoreRun } from '@/lib/core/domain/score-run'

export function ScoreRunFailures({ failures }: { failures: ScoreRun['failures'] }) {
  if (failures.length === 0) return null
  return (
    <details>
      <summary className="w-fit cursor-pointer text-xs font-medium text-bad">
        {failures.length === 1 ? 'One part failed' : `${failures.length} parts failed`}
      </summary>
      <ul className="mt-1 grid gap-1 text-xs">
        {failures.map(({ part, trees, error }) => (
          <li key={part} className="break-words">
            Part {part + 1} ({trees} trees): {error}
          </li>
        ))}
      </ul>
    </details>
  )
}
