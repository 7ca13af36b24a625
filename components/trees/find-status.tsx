// What is being typed to find a turn, at the foot of the tree.
type FindStatusProps = { typed: string | null; isFound: boolean }

export function FindStatus({ typed, isFound }: FindStatusProps) {
  return (
    <p
      role="status"
      aria-label="Finding a turn"
      className="pointer-events-none sticky bottom-0 z-10 px-2 pb-2 empty:hidden"
    >
      {typed === null ? null : (
        <span className="inline-block rounded border border-line-strong bg-surface px-2 py-1 text-xs shadow-raised">
          Find: <strong>{typed || '…'}</strong>
          {typed !== '' && !isFound ? <span className="text-bad"> no turn has such a word</span> : null}
        </span>
      )}
    </p>
  )
}
