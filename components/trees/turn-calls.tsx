// What a model answered at one turn, word for word, read only when somebody asks for it.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Button } from '@/components/ui/button'
import { Loaded } from '@/components/ui/loaded'
import { turnCallsQuery } from '@/lib/client/trees'
import type { ModelCall } from '@/lib/core/domain/model-call'
import { ModelCallView } from './model-call-view'

export function TurnCalls({ treeId, turnId }: { treeId: number; turnId: string }) {
  const [isOpen, open] = useState(false)
  return (
    <div className="mt-3 grid gap-2">
      <div>
        <Button size="sm" aria-expanded={isOpen} onPress={() => open(!isOpen)}>
          {isOpen ? 'Hide the raw answers' : 'Raw answers'}
        </Button>
      </div>
      {isOpen ? <Calls treeId={treeId} turnId={turnId} /> : null}
    </div>
  )
}

function Calls({ treeId, turnId }: { treeId: number; turnId: string }) {
  const query = useQuery(turnCallsQuery(treeId, turnId))
  return (
    <Loaded query={query} lines={3}>
      {(calls) => (
        <>
          <p className="text-xs text-muted">{calls.length === 0 ? 'None is kept for this turn.' : totalOf(calls)}</p>
          <ol aria-label="Raw answers" className="grid gap-2">
            {calls.map((call) => (
              <li key={call.key}>
                <ModelCallView call={call} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Loaded>
  )
}

function totalOf(calls: readonly ModelCall[]): string {
  const sum = (of: (call: ModelCall) => number) => calls.reduce((total, call) => total + of(call), 0)
  const read = formatCount(sum((call) => call.promptTokens))
  const written = formatCount(sum((call) => call.completionTokens))
  return `${calls.length} ${calls.length === 1 ? 'answer' : 'answers'}, ${read} tokens read and ${written} written, drawings that were merged or could not be used among them.`
}
