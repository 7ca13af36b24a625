// One line of the sheet of keys: its keys, what they do, and how to put another key in their place.
'use client'
import { type KeyboardEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { changeKey, resetKey } from './change-key'
import type { KeySheetEntry, ReviewCommand } from './key-map'
import { useOwnKeys } from './own-keys'

type KeyRowProps = { entry: KeySheetEntry; isAsked: boolean; ask: (command: ReviewCommand | null) => void }

export function KeyRow({ entry, isAsked, ask }: KeyRowProps) {
  const { command, keys, label } = entry
  return (
    <li className="flex min-h-9 items-center gap-3 border-b border-line py-1">
      <span className="flex w-36 shrink-0 flex-wrap gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
      <div className="min-w-0 flex-1">
        <p>{label}</p>
        {command && isAsked ? <KeyCatcher {...{ command, label, ask }} /> : null}
      </div>
      {command && !isAsked ? <RowButtons {...{ command, label, ask }} /> : null}
    </li>
  )
}

type CommandProps = { command: ReviewCommand; label: string; ask: KeyRowProps['ask'] }

function RowButtons({ command, label, ask }: CommandProps) {
  const { changes, change } = useOwnKeys()
  return (
    <span className="flex shrink-0">
      {changes[command] ? (
        <Button
          size="sm"
          variant="ghost"
          aria-label={`Give back the key of “${label}”`}
          onPress={() => change(resetKey(changes, command))}
        >
          Give back
        </Button>
      ) : null}
      <Button size="sm" variant="ghost" aria-label={`Change the key of “${label}”`} onPress={() => ask(command)}>
        Change
      </Button>
    </span>
  )
}

/** Takes the next key press; Escape gives up, Tab moves on. */
function KeyCatcher({ command, label, ask }: CommandProps) {
  const { changes, change } = useOwnKeys()
  const [refusal, refuse] = useState<string | null>(null)
  function take(event: KeyboardEvent) {
    if (event.key === 'Tab' || ['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return ask(null)
    const answer = changeKey(changes, command, event.nativeEvent)
    if (!answer.ok) return refuse(answer.reason)
    change(answer.changes)
    ask(null)
  }
  return (
    <div className="grid gap-1">
      <input
        readOnly
        autoFocus
        value="Press the new key…"
        aria-label={`New key of “${label}”; Escape leaves it as it is`}
        onKeyDown={take}
        onBlur={() => ask(null)}
        className="w-48 rounded border border-accent bg-accent-soft px-2 py-1 text-xs"
      />
      <p role="alert" className="text-xs text-bad empty:hidden">
        {refusal}
      </p>
    </div>
  )
}
