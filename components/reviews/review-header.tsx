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
import { KeyHint } from './key-hint'
import type { ReviewCommand } from './key-map'
import { NextTreeButton } from './next-tree-button'
import { progressText, type ReviewState } from './review-state'
import { SaveStatus } from './save-status'
import { SkipButton } from './skip-button'
import { SubmitButton } from './submit-button'
import { UndoBar } from './undo-bar'
import type { ReviewFlow } from './use-review-flow'
import type { Undo } from './use-undo'
import type { Workplace } from './use-workplace'

type ReviewHeaderProps = {
  view: ReviewView
  state: ReviewState
  outbox: VerdictOutboxView
  flow: ReviewFlow
  undo: Undo
  workplace: Workplace
  /** What a turn did, in words. */
  nameOf: (turnId: string) => string
  onCommand: (command: ReviewCommand) => void
}

export function ReviewHeader(props: ReviewHeaderProps) {
  const { view, outbox, nameOf } = props
  return (
    <header className="grid gap-1.5 border-b border-line bg-surface px-4 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <h1 className="min-w-0 text-base">Review: {view.case.title}</h1>
        <Badge title="Round" className="max-w-40">
          <span className="truncate">{view.round.name}</span>
        </Badge>
        {view.round.isSimulated ? <SimulatedBadge /> : null}
        {view.round.isProspective ? (
          <Badge title="Answers are covered until their order was judged">prospective</Badge>
        ) : null}
        <div className="ml-auto flex flex-wrap items-center gap-2">
          {view.state === 'expired' ? null : <SaveStatus {...{ outbox, nameOf }} />}
          <WholeReviewButtons {...props} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <ProgressLine {...props} />
        {view.state === 'expired' ? null : (
          <UndoBar undo={props.undo} announcement={props.workplace.announcement} onCommand={props.onCommand} />
        )}
      </div>
    </header>
  )
}

function WholeReviewButtons({ view, flow, workplace, onCommand }: ReviewHeaderProps) {
  const isCaseShown = workplace.panes.case
  const CaseIcon = isCaseShown ? PanelLeftClose : PanelLeftOpen
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        icon={<CaseIcon aria-hidden />}
        aria-expanded={isCaseShown}
        onPress={() => onCommand('show-case')}
      >
        {isCaseShown ? 'Hide case' : 'Show case'}
      </Button>
      <Button size="sm" variant="ghost" icon={<Keyboard aria-hidden />} onPress={() => onCommand('show-keys')}>
        Keys
      </Button>
      {view.state === 'in_progress' ? (
        <>
          <SkipButton flow={flow} />
          <HandBackButton flow={flow} />
          <SubmitButton flow={flow} />
        </>
      ) : (
        <NextTreeButton flow={flow} />
      )}
    </>
  )
}

function ProgressLine({ view, state: { progress }, onCommand }: ReviewHeaderProps) {
  return (
    <div className="flex min-w-72 flex-1 items-center gap-2">
      <div className="min-w-0 flex-1">
        <Progress
          label="Progress"
          value={progress.total - progress.open.length}
          total={progress.total + view.turnsToCome}
          text={progressText(progress, view.turnsToCome)}
        />
      </div>
      {view.state !== 'expired' && progress.open.length > 0 ? (
        <Button size="sm" icon={<ArrowDownToDot aria-hidden />} onPress={() => onCommand('next-open')}>
          Next open turn
          <KeyHint command="next-open" className="hidden xl:inline" />
        </Button>
      ) : null}
    </div>
  )
}
