// What the edit at hand changes of the original, word by word.
import type { ReactNode } from 'react'
import { WordDiff } from '@/components/trees/word-diff'
import type { EditChanges } from './edit-changes'
import { aroundChanges, isUnchanged } from './edit-changes'

export function EditChangesView({ changes }: { changes: EditChanges }) {
  return (
    <section aria-label="What you change" className="grid gap-2 rounded-md bg-sunken px-3 py-2">
      <h3 className="text-xs font-semibold">What you change</h3>
      {isUnchanged(changes) ? <p className="text-muted">Nothing yet.</p> : null}
      {changes.action ? (
        <Part title="Action">
          <WordDiff {...changes.action} />
        </Part>
      ) : null}
      {changes.reasoning ? (
        <Part title="Reasoning">
          <WordDiff {...aroundChanges(changes.reasoning)} />
        </Part>
      ) : null}
      {changes.differential.length > 0 ? (
        <Part title="Differential">
          <ul className="grid gap-0.5 tabular-nums">
            {changes.differential.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
      ) : null}
    </section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <h4 className="text-xs text-muted">{title}</h4>
      {children}
    </div>
  )
}
