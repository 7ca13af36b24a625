// A part of an explanation that is folded away: its heading stays, with a figure and a sentence.
import type { ReactNode } from 'react'

type ExplanationFoldProps = { title: string; figure?: ReactNode; words?: string; children: ReactNode }

/** Words first; the numbers behind them open below. */
export function ExplanationFold({ title, figure, words, children }: ExplanationFoldProps) {
  return (
    <details className="group min-w-0 rounded-md border border-line bg-surface">
      <summary className="cursor-pointer rounded-md px-3 py-2 hover:bg-sunken/60">
        <span className="font-medium">{title}</span>
        {figure === undefined ? null : <span className="ml-2 tabular-nums">{figure}</span>}
        {words === undefined ? null : <span className="mt-0.5 block max-w-prose text-ink">{unbroken(words)}</span>}
      </summary>
      <div className="grid min-w-0 gap-2 border-t border-line p-3">{children}</div>
    </details>
  )
}

/** A percentage is not broken at the end of a line. */
export const unbroken = (words: string) => words.replaceAll(' %', '\u00a0%')

/** The formula behind a figure, and where it is defined. */
export function Formula({ children, section }: { children: ReactNode; section: string }) {
  return (
    <p className="text-xs text-muted">
      <span className="text-ink">{children}</span> · defined in docs/metrics.md, “{section}”
    </p>
  )
}
