// Notes of one kind of an import: their number, and the first few with their place.
import { formatCount } from '@/components/plots/number-text'
import type { NoteGroup } from '@/lib/core/domain/graph-import'

export function NoteGroupView({ group: { kind, count, examples } }: { group: NoteGroup }) {
  return (
    <details className="rounded-md border border-line px-3 py-1.5">
      <summary className="cursor-pointer">
        {kind} ({formatCount(count)})
      </summary>
      <ul className="mt-1 grid gap-0.5 text-xs">
        {examples.map(({ place, detail }) => (
          <li key={`${place} ${detail}`} className="wrap-anywhere">
            <span className="text-muted">{place}:</span> {detail}
          </li>
        ))}
        {count > examples.length ? (
          <li className="text-muted">and {formatCount(count - examples.length)} more</li>
        ) : null}
      </ul>
    </details>
  )
}
