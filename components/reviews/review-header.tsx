// The head of the workspace: which case, how far it is, whether all is saved, and what can be done with the whole review.
'use client'
import { ArrowDownToDot, Keyboard, PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import type { VerdictOutboxView } from '@/lib/client/verdicts'
import type { ReviewView } from '@/lib/core/domain/review'
import { HandBackButton } from './hand-back-button'
import type { ReviewCommand } from './key-map'
import { NextTreeButton } from './next-tree-button'
import { progressText, type ReviewState } from './review-state'
import { SaveStatus } from './save-status'
import { SkipButton } from './skip-button'
import { SubmitButton } from './submit-button'
import type { ReviewFlow } from './use-review-flow'

type ReviewHeaderProps = {
  view: ReviewView
  state: ReviewState
  outbox: VerdictOutboxView
  flow: ReviewFlow
  isCaseShown: boolean
  showCase: (isShown: boolean) => void
  onCommand: (command: ReviewCommand) => void
}

export function ReviewHeader({ view, state, outbox, flow, isCaseShown, showCase, onCommand }: ReviewHeaderProps) {
  const { progress } = state
  const CaseIcon = isCaseShown ? PanelLeftClose : PanelLeftOpen
  const isOpen = view.state === 'in_progress'
  return (
    <header className="grid gap-2 border-b border-line bg-surface px-4 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="text-base">Review: {view.case.title}</h1>
        <Badge title="Round">{view.round.name}</Badge>
        {view.round.isSimulated ? <SimulatedBadge /> : null}
        <div className="ml-auto flex flex-wrap items-center gap-2">
          {isOpen ? <SaveStatus outbox={outbox} /> : null}
          <Button
            size="sm"
            variant="ghost"
            icon={<CaseIcon aria-hidden />}
            aria-expanded={isCaseShown}
            onPress={() => showCase(!isCaseShown)}
          >
            {isCaseShown ? 'Hide case' : 'Show case'}
          </Button>
          <Button size="sm" variant="ghost" icon={<Keyboard aria-hidden />} onPress={() => onCommand('show-keys')}>
            Keys
          </Button>
          {isOpen ? (
            <>
              <SkipButton flow={flow} />
              <HandBackButton flow={flow} />
              <SubmitButton flow={flow} />
            </>
          ) : (
            <NextTreeButton flow={flow} />
          )}
        </div>
      </div>
      <div className="flex items-center gap-3">
        <div className="min-w-0 flex-1">
          <Progress
            label="Progress"
            value={progress.total - progress.open.length}
            total={progress.total}
            text={progressText(progress)}
          />
        </div>
        {isOpen && progress.open.length > 0 ? (
          <Button size="sm" icon={<ArrowDownToDot aria-hidden />} onPress={() => onCommand('next-open')}>
            Next open turn
          </Button>
        ) : null}
      </div>
    </header>
  )
}
