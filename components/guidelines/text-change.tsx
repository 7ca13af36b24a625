// What a text changes in another, word by word, or both side by side where they have little in common.
import { wordChanges } from '@/components/trees/word-changes'
import { WordDiff } from '@/components/trees/word-diff'

export function TextChange({ before, after }: { before: string; after: string }) {
  if (before === after) return <p className="text-muted">The two say the same.</p>
  if (!wordChanges(before, after)) return <BothTexts before={before} after={after} />
  return (
    <div
      className="max-h-96 overflow-y-auto rounded-md border border-line bg-canvas p-3"
      tabIndex={0}
      role="region"
      aria-label="Changes"
    >
      <WordDiff before={before} after={after} />
    </div>
  )
}

function BothTexts({ before, after }: { before: string; after: string }) {
  return (
    <div className="grid gap-3 md:grid-cols-2">
      {[
        { title: 'Before', text: before },
        { title: 'After', text: after },
      ].map(({ title, text }) => (
        <section key={title} aria-label={title} className="grid min-w-0 content-start gap-1">
          <h4 className="text-xs font-medium text-muted">{title}</h4>
          <p className="max-h-96 overflow-y-auto rounded-md border border-line bg-canvas p-3 break-words whitespace-pre-wrap">
            {text || '(empty)'}
          </p>
        </section>
      ))}
    </div>
  )
}
