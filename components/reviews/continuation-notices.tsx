// How far the teacher is with the branches it was asked to go on with.
'use client'
import { LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { useContinuations } from '@/lib/client/continuations'
import type { Continuation } from '@/lib/core/domain/continuation'
import type { ReviewView } from '@/lib/core/domain/review'
import { turnsBelow } from './turns-below'

type ContinuationNoticesProps = {
  view: ReviewView
  /** The turns nobody has judged yet. */
  open: readonly string[]
  onGoTo: (turnId: string) => void
}

/** One that is done is told of until its turns are judged, or the notice is put away. */
export function ContinuationNotices({ view, open, onGoTo }: ContinuationNoticesProps) {
  const items = useContinuations(view)
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const putAway = (key: string) => setSeen((keys) => new Set([...keys, key]))
  return items
    .filter(({ key, state }) => !seen.has(key) && (state === 'running' || view.state === 'in_progress'))
    .map((item) => {
      const toJudge = turnsBelow(view.turns, item.turnId).filter(
        ({ id, origin }) => origin === 'asked' && open.includes(id),
      )
      return (
        <ContinuationNotice
          key={item.key}
          {...{ item, toJudge: toJudge.map(({ id }) => id), onGoTo }}
          onPutAway={() => putAway(item.key)}
        />
      )
    })
}

type ContinuationNoticeProps = {
  item: Continuation
  toJudge: readonly string[]
  onGoTo: (turnId: string) => void
  onPutAway: () => void
}

function ContinuationNotice({ item, toJudge, onGoTo, onPutAway }: ContinuationNoticeProps) {
  const [first] = toJudge
  if (item.state === 'running') {
    return (
      <Notice>
        <span className="inline-flex items-center gap-2">
          <LoaderCircle aria-hidden className="size-4 animate-spin motion-reduce:animate-none" />
          The teacher goes on with your branch{item.leafId ? `: ${countOf(toJudge.length)} so far` : ' …'}
        </span>
      </Notice>
    )
  }
  if (item.state === 'failed') {
    return (
      <Notice tone="warn" title="The teacher did not come to a diagnosis" actions={<PutAway onPress={onPutAway} />}>
        {item.error}
      </Notice>
    )
  }
  if (!first) return null
  return (
    <Notice
      tone="good"
      actions={
        <>
          <Button size="sm" onPress={() => onGoTo(first)}>
            Go to the first
          </Button>
          <PutAway onPress={onPutAway} />
        </>
      }
    >
      The teacher has gone on with your branch: {countOf(toJudge.length)} to judge.
    </Notice>
  )
}

const countOf = (turns: number) => (turns === 1 ? '1 turn' : `${turns} turns`)

function PutAway({ onPress }: { onPress: () => void }) {
  return (
    <Button size="sm" variant="ghost" onPress={onPress}>
      Put away
    </Button>
  )
}
