// One side of a dispute, under the reader's pseudonym: the words on the turn, or on its order and its update.
import { reasonName } from '@/components/reviews/reason-names'
import { MarkBadge } from '@/components/trees/mark-badge'
import type { TurnMark } from '@/components/trees/tree-turn'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import type { Side, SideWord } from '@/lib/core/domain/adjudication'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { VerdictAspect, VerdictKind } from '@/lib/core/domain/verdict'
import { ProposedTurn } from './proposed-turn'

const wordMarks: Record<VerdictKind, TurnMark> = {
  ACCEPT: { kind: 'accepted', text: 'accepts' },
  REJECT: { kind: 'rejected', text: 'rejects' },
  EDIT: { kind: 'edited', text: 'rejects, with an edit' },
  CANNOT_JUDGE: { kind: 'unable', text: 'cannot judge' },
  WITHDRAW: { kind: 'open', text: 'withdrew' },
}

const sideMarks: Record<Side['judgement'], TurnMark> = {
  accepted: { kind: 'accepted', text: 'accepts' },
  rejected: { kind: 'rejected', text: 'rejects' },
  unable: { kind: 'unable', text: 'cannot judge' },
}

const aspectTitle: Record<VerdictAspect, string> = {
  TURN: 'The whole turn',
  ORDER: 'The order, before its answer was seen',
  UPDATE: 'What was concluded from the answer',
}

type SideCardProps = { side: Side; turn: ReviewTurn; isProspective: boolean }

export function SideCard({ side, turn, isProspective }: SideCardProps) {
  return (
    <Card title={side.pseudonym} actions={<MarkBadge mark={sideMarks[side.judgement]} />}>
      <div className="grid gap-4">
        {side.words.map((word) => (
          <Word key={word.aspect} {...{ word, turn }} isTitled={isProspective} />
        ))}
      </div>
    </Card>
  )
}

type WordProps = { word: SideWord; turn: ReviewTurn; isTitled: boolean }

function Word({ word, turn, isTitled }: WordProps) {
  const { aspect, kind, reasons, note, edit, sawAnswer } = word
  return (
    <div className="grid gap-2">
      {isTitled ? (
        <p className="flex flex-wrap items-center gap-2">
          <span className="text-xs font-semibold text-muted">{aspectTitle[aspect]}</span>
          <MarkBadge mark={wordMarks[kind]} />
          {sawAnswer ? <Badge tone="warn">had seen the answer elsewhere</Badge> : null}
        </p>
      ) : null}
      {reasons.length > 0 ? <p className="font-medium">{reasons.map(reasonName).join(', ')}</p> : null}
      {note ? <p className="break-words whitespace-pre-wrap">{note}</p> : null}
      {reasons.length === 0 && !note && !edit ? <p className="text-muted">No reason given.</p> : null}
      {edit ? <ProposedTurn {...{ turn, edit }} /> : null}
    </div>
  )
}
