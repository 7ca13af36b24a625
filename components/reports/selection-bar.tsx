// What to do with the words selected in the report while its environment is corrected.
'use client'
import { Button } from '@/components/ui/button'
import type { TextSpan } from '@/lib/core/domain/text-span'

/** The part whose field the keyboard was in last. */
export type TakeTarget = { id: number; part: 'passage' | 'result'; sign: string }
export type Taking = { as: 'new-passage' | 'new-result' | 'diagnosis' } | { as: 'words-of'; target: TakeTarget }

type SelectionBarProps = {
  text: string
  span: TextSpan | null
  target: TakeTarget | null
  onTake: (taking: Taking, words: string) => void
}

const LONG = 90

export function SelectionBar({ text, span, target, onTake }: SelectionBarProps) {
  const words = span ? text.slice(span.start, span.end) : ''
  return (
    <div
      role="group"
      aria-label="Selected words"
      className="sticky bottom-0 z-10 mt-auto grid gap-1.5 border-t border-line bg-surface px-4 py-2"
    >
      <p className="truncate text-xs text-muted" aria-live="polite">
        {words ? (
          <>
            Selected: <q className="text-ink">{words.length > LONG ? `${words.slice(0, LONG)}…` : words}</q>
          </>
        ) : (
          'Select words in the report to take them over, or type them into a field.'
        )}
      </p>
      {words ? (
        <div className="flex flex-wrap gap-1.5">
          <Button size="sm" variant="primary" onPress={() => onTake({ as: 'new-passage' }, words)}>
            Add as passage
          </Button>
          <Button size="sm" variant="primary" onPress={() => onTake({ as: 'new-result' }, words)}>
            Add as test result
          </Button>
          {target ? (
            <Button size="sm" onPress={() => onTake({ as: 'words-of', target }, words)}>
              {target.part === 'passage' ? `Replace passage ${target.sign}` : `Take as result of ${target.sign}`}
            </Button>
          ) : null}
          <Button size="sm" onPress={() => onTake({ as: 'diagnosis' }, words)}>
            Take as diagnosis
          </Button>
        </div>
      ) : null}
    </div>
  )
}
