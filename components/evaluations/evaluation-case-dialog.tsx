// One case as it was played: what was judged of it and why, and the path, turn by turn.
'use client'
import { useQuery } from '@tanstack/react-query'
import { OutcomeBadge } from '@/components/trees/outcome-badge'
import { TurnDetail } from '@/components/trees/turn-detail'
import { actionText } from '@/components/trees/turn-summary'
import { kindText } from '@/components/runs/run-words'
import { Button } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Dialog } from '@/components/ui/dialog'
import { Loaded } from '@/components/ui/loaded'
import { TextLink } from '@/components/ui/text-link'
import { evaluationCaseQuery } from '@/lib/client/evaluations'
import type { EvaluationCaseDetail, EvaluationMode } from '@/lib/core/domain/evaluation'
import { describeResult } from './describe-result'

type EvaluationCaseDialogProps = { evaluationId: number; caseId: number; mode: EvaluationMode; onClose: () => void }

export function EvaluationCaseDialog({ evaluationId, caseId, mode, onClose }: EvaluationCaseDialogProps) {
  const query = useQuery(evaluationCaseQuery(evaluationId, caseId, mode))
  const footer = (
    <Button variant="primary" onPress={onClose}>
      Done
    </Button>
  )
  return (
    <Dialog title={query.data?.title ?? 'A case as played'} isOpen onOpenChange={onClose} size="lg" footer={footer}>
      <Loaded query={query}>{(detail) => <PlayedCase detail={detail} />}</Loaded>
    </Dialog>
  )
}

/** The link comes first also because a keyboard scrolls from it. */
function PlayedCase({ detail: { caseId, title, truth, result, path } }: { detail: EvaluationCaseDetail }) {
  return (
    <div className="grid gap-4">
      <DescriptionList
        items={[
          { term: 'Case', value: <TextLink href={`/cases/${caseId}`}>{title}</TextLink> },
          { term: 'Outcome', value: <OutcomeBadge outcome={result.outcome} /> },
          { term: 'True diagnosis', value: `${truth} (${result.truthInGraph})` },
          { term: 'Diagnosed', value: result.diagnosis ?? 'none' },
          ...(result.defect ? [{ term: 'Ended early', value: kindText(result.defect) }] : []),
          ...(result.judgment ? [{ term: 'Judge', value: <Judged judgment={result.judgment} /> }] : []),
          ...(result.judgeDefect ? [{ term: 'Judge', value: `no judgment: ${kindText(result.judgeDefect)}` }] : []),
          ...describeResult(result),
        ]}
      />
      <ol className="grid gap-3" aria-label="Path">
        {path.map((turn, index) => (
          <li key={turn.id} className="rounded-lg border border-line p-3">
            <h3 className="mb-2 text-sm">
              {index + 1}. {actionText(turn.action)}
            </h3>
            <TurnDetail turn={{ ...turn, editedFromId: null }} parent={parentOf(path, index)} />
          </li>
        ))}
      </ol>
      {path.length === 0 ? <p className="text-muted">Nothing was played: not even the opening could be used.</p> : null}
    </div>
  )
}

function parentOf(path: EvaluationCaseDetail['path'], index: number) {
  const parent = path[index - 1]
  return parent ? { ...parent, editedFromId: null } : null
}

const Judged = ({ judgment }: { judgment: NonNullable<EvaluationCaseDetail['result']['judgment']> }) => (
  <>
    {judgment.isSame ? 'the same disease' : 'another disease'}: {judgment.reason}
    <span className="block text-xs text-muted">
      {judgment.prompt}, stored answer {judgment.callKey}
    </span>
  </>
)
