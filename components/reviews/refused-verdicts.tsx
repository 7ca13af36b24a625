// Verdicts and comments the server refused for good: what each was, why not, and what to do with it.
'use client'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { VerdictOutboxView } from '@/lib/client/verdicts'

type RefusedVerdictsProps = { outbox: VerdictOutboxView; nameOf: (turnId: string) => string }

export function RefusedVerdicts({ outbox, nameOf }: RefusedVerdictsProps) {
  const verdicts = outbox.items.map(({ verdict, refusal }) => ({ id: verdict.key, turnId: verdict.turnId, refusal }))
  const comments = outbox.comments.map(({ id, comment, refusal }) => ({ id, turnId: comment.turnId, refusal }))
  const refused = [...verdicts, ...comments].filter((item) => item.refusal !== null)
  if (refused.length === 0) return null
  return (
    <Notice
      tone="bad"
      title={verdicts.some((item) => item.refusal) ? 'The server refused a verdict' : 'The server refused a comment'}
      actions={<Button onPress={outbox.retry}>Try again</Button>}
    >
      <ul className="grid gap-1">
        {refused.map(({ id, turnId, refusal }) => (
          <li key={id} className="flex flex-wrap items-center gap-2">
            <span>
              {nameOf(turnId)}: {refusal?.detail}
            </span>
            <Button size="sm" variant="ghost" onPress={() => outbox.discard(id)}>
              Give it up
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
