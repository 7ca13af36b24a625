// Every verdict on the turn in hand, newest first: who, when, what, whether it stands, and under which guidelines.
'use client'
import { History } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { TimeText } from '@/components/ui/time-text'
import type { ReviewTurn } from '@/lib/core/domain/review'
import { KeyHint } from './key-hint'
import type { ReviewState } from './review-state'
import { type HistoryEntry, turnHistory } from './turn-history'

type TurnHistoryListProps = { turn: ReviewTurn; state: ReviewState; isShown: boolean; onToggle: () => void }

export function TurnHistoryList({ turn, state, isShown, onToggle }: TurnHistoryListProps) {
  const entries = turnHistory(state.given, turn.id, new Set(state.counted.get(turn.id)?.values()))
  return (
    <section aria-label="History of this turn" className="grid gap-2 border-t border-line pt-2">
      <Button
        size="sm"
        variant="ghost"
        icon={<History aria-hidden />}
        aria-expanded={isShown}
        className="justify-self-start"
        onPress={onToggle}
      >
        History ({entries.length})
        <KeyHint command="show-history" className="hidden xl:inline" />
      </Button>
      {isShown && entries.length === 0 ? <p className="text-muted">No verdict was given on this turn yet.</p> : null}
      {isShown && entries.length > 0 ? (
        <ol className="grid gap-2">
          {entries.map((entry) => (
            <HistoryLine key={entry.id} entry={entry} />
          ))}
        </ol>
      ) : null}
    </section>
  )
}

function HistoryLine({ entry }: { entry: HistoryEntry }) {
  const { words, reasons, note, at, guidelineVersion, isAfterReveal, isCounted, isUndone } = entry
  return (
    <li className="grid gap-1 border-l-2 border-line pl-2.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className={isCounted ? 'font-medium' : 'text-muted line-through'}>You: {words}</span>
        {isCounted ? <Badge tone="accent">stands</Badge> : <Badge>{isUndone ? 'undone' : 'replaced'}</Badge>}
        {isAfterReveal ? <Badge tone="warn">after the reveal, not counted for labels</Badge> : null}
      </p>
      {reasons ? <p>{reasons}</p> : null}
      {note ? <p className="break-words whitespace-pre-wrap">{note}</p> : null}
      <p className="text-xs text-muted">
        {at === null ? 'not saved yet' : <TimeText iso={at} />}
        {guidelineVersion === null ? null : ` · guidelines version ${guidelineVersion}`}
      </p>
    </li>
  )
}
