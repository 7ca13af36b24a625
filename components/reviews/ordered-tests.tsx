// The tests a turn orders, each with the oracle's answer as soon as it is chosen, or that the answer comes later.
'use client'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { FindingList } from '@/components/trees/finding-list'
import { matchWords } from '@/components/trees/match-words'
import { UnavailableTag } from '@/components/trees/unavailable-tag'
import { Button } from '@/components/ui/button'
import { answerOptions } from '@/lib/client/edit-questions'
import type { Answer } from '@/lib/core/domain/tree'
import { normalise } from '@/lib/core/graph/normalise'

type Oracle = { reviewId: number; turnId: string; known: readonly Answer[] } | null
type OrderedTestsProps = { tests: readonly string[]; oracle: Oracle; onRemove: (test: string) => void }

export function OrderedTests({ tests, oracle, onRemove }: OrderedTestsProps) {
  if (tests.length === 0) return <p className="text-muted">Nothing ordered yet.</p>
  return (
    <ul aria-label="Ordered tests" aria-live="polite" className="grid gap-1.5">
      {tests.map((test) => (
        <li key={test} className="flex items-start gap-2 rounded-md border border-line px-2.5 py-1">
          <div className="min-w-0 flex-1 py-1">
            <p className="font-medium break-words">{test}</p>
            {oracle ? (
              <AnswerLine test={test} {...oracle} />
            ) : (
              <p className="text-xs text-muted">
                Answered when you save: in this round no order is chosen with hindsight.
              </p>
            )}
          </div>
          <Button
            size="sm"
            variant="ghost"
            aria-label={`Remove ${test}`}
            icon={<X aria-hidden />}
            onPress={() => onRemove(test)}
          />
        </li>
      ))}
    </ul>
  )
}

function AnswerLine({ test, reviewId, turnId, known }: NonNullable<Oracle> & { test: string }) {
  const before = known.find((answer) => normalise(answer.test) === normalise(test))
  const { data, error, refetch } = useQuery({ ...answerOptions(reviewId, turnId, test), enabled: !before })
  const answer = before ?? data
  if (answer) return <ShownAnswer answer={answer} />
  if (!error) return <p className="text-xs text-muted">Asking the case …</p>
  return (
    <p className="text-xs text-bad">
      No answer could be had. It comes when you save.{' '}
      <Button size="sm" variant="ghost" onPress={() => void refetch()}>
        Ask again
      </Button>
    </p>
  )
}

function ShownAnswer({ answer }: { answer: Answer }) {
  if (!answer.available) {
    return (
      <p className="flex flex-wrap items-center gap-2 text-xs text-muted">
        <UnavailableTag /> The case has no result for this test.
      </p>
    )
  }
  return (
    <div className="grid gap-1">
      {answer.match ? (
        <p className="text-xs text-muted">
          Answered as <span className="font-medium text-ink">{answer.match.entry}</span>: {matchWords[answer.match.how]}
          .
        </p>
      ) : null}
      <p className="break-words whitespace-pre-wrap">{answer.result}</p>
      {answer.findings.length > 0 ? <FindingList findings={answer.findings} /> : null}
    </div>
  )
}
