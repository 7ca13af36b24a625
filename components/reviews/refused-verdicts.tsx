// Verdicts the server refused for good: what each was, why not, and what to do with it.
'use client'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { VerdictOutboxView } from '@/lib/client/verdicts'

type RefusedVerdictsProps = { outbox: VerdictOutboxView; nameOf: (turnId: string) => string }

export function RefusedVerdicts({ outbox, nameOf }: RefusedVerdictsProps) {
  const refused = outbox.items.filter((item) => item.refusal !== null)
  if (refused.length === 0) return null
  return (
    <Notice tone="bad" title="The server refused a verdict" actions={<Button onPress={outbox.retry}>Try again</Button>}>
      <ul className="grid gap-1">
        {refused.map(({ verdict, refusal }) => (
          <li key={verdict.key} className="flex flex-wrap items-center gap-2">
            <span>
              {nameOf(verdict.turnId)}: {refusal?.detail}
            </span>
            <Button size="sm" variant="ghost" onPress={() => outbox.discard(verdict.key)}>
              Give it up
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
