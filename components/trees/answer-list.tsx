// Each ordered test with its result, what the result established, or that it was unavailable.
import type { Answer } from '@/lib/core/domain/tree'
import { FindingList } from './finding-list'
import { matchWords } from './match-words'
import { UnavailableTag } from './unavailable-tag'

export function AnswerList({ answers }: { answers: readonly Answer[] }) {
  return (
    <ul className="grid gap-1.5">
      {answers.map((answer) => (
        <li key={answer.test} className="rounded-md border border-line px-2.5 py-1.5">
          <p className="flex flex-wrap items-center gap-2 font-medium">
            {answer.test}
            {answer.available ? null : <UnavailableTag />}
          </p>
          {answer.match ? (
            <p className="text-xs text-muted">
              Answered as <span className="font-medium text-ink">{answer.match.entry}</span>:{' '}
              {matchWords[answer.match.how]}.
            </p>
          ) : null}
          {answer.available ? (
            <p className="mt-0.5 break-words whitespace-pre-wrap">{answer.result}</p>
          ) : (
            <p className="mt-0.5 text-xs text-muted">The case has no result for this test.</p>
          )}
          {answer.findings.length > 0 ? (
            <div className="mt-1">
              <FindingList findings={answer.findings} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
