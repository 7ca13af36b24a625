// The cases of an evaluation in one mode, filtered by outcome, a page at a time; one of them opened by the address.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '@/components/ui/loaded'
import { PageTurner } from '@/components/ui/page-turner'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { evaluationCasesQuery } from '@/lib/client/evaluations'
import { oneOf, positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import type { Evaluation, EvaluationMode } from '@/lib/core/domain/evaluation'
import { outcomeSchema } from '@/lib/core/domain/score'
import { EvaluationCaseDialog } from './evaluation-case-dialog'
import { EvaluationCaseTable } from './evaluation-case-table'

const outcomes = [
  { value: '', label: 'all outcomes' },
  ...outcomeSchema.options.map((value) => ({ value, label: value })),
]

export function EvaluationCases({ evaluation, mode }: { evaluation: Evaluation; mode: EvaluationMode }) {
  const { search, change, replace } = useUrlFilter()
  const outcome = oneOf(outcomeSchema.options, search.get('outcome'))
  const cursor = positiveInteger(search.get('cursor'))
  const caseId = positiveInteger(search.get('case'))
  const query = useQuery(evaluationCasesQuery(evaluation.id, { mode, outcome, cursor }, evaluation.itemsDone))
  return (
    <Section
      title="Cases"
      description="What was said of each, and the path that led there."
      actions={
        <Select
          label="Outcome"
          isLabelHidden
          value={outcome ?? ''}
          onChange={(value) => change({ outcome: value, cursor: undefined })}
          options={outcomes}
        />
      }
    >
      <Loaded query={query}>
        {({ items, nextCursor }) => (
          <>
            <EvaluationCaseTable
              rows={items}
              hasJudge={evaluation.judge !== null}
              onOpen={(row) => change({ case: row.caseId })}
            />
            <PageTurner
              shown={items.length}
              noun={items.length === 1 ? 'case' : 'cases'}
              isFirstPage={!cursor}
              hasNextPage={nextCursor !== null}
              isPending={query.isPlaceholderData}
              onFirst={() => change({ cursor: undefined })}
              onNext={() => change({ cursor: nextCursor ?? undefined })}
            />
          </>
        )}
      </Loaded>
      {caseId === undefined ? null : (
        <EvaluationCaseDialog
          evaluationId={evaluation.id}
          caseId={caseId}
          mode={mode}
          onClose={() => replace({ case: undefined })}
        />
      )}
    </Section>
  )
}
