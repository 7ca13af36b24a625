// A text with the words that are new and those that are gone against another: underlined and struck through, in words for screen readers.
import { type WordChange, wordChanges } from './word-changes'

type WordDiffProps = { before: string; after: string }

export function WordDiff({ before, after }: WordDiffProps) {
  const changes = wordChanges(before, after)
  return (
    <p className="leading-relaxed break-words whitespace-pre-wrap">
      {changes ? changes.map((change, index) => <Words key={index} change={change} />) : after}
    </p>
  )
}

function Words({ change: { kind, text } }: { change: WordChange }) {
  if (kind === 'same') return text
  const Tag = kind === 'added' ? 'ins' : 'del'
  const style =
    kind === 'added'
      ? 'bg-good-soft font-medium underline decoration-2 underline-offset-2'
      : 'bg-bad-soft text-muted line-through decoration-2'
  return (
    <Tag className={style}>
      <span className="sr-only">{kind} </span>
      {text}
    </Tag>
  )
}
