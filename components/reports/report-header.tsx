// The head of a report's page: what it is, how its environment stands, and what can be done with it.
'use client'
import { ChevronLeft } from 'lucide-react'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { TextLink } from '@/components/ui/text-link'
import type { CaseDraft, ReportDetail } from '@/lib/core/domain/report'
import { DecideDialog } from './decide-dialog'
import { DraftStateBadge } from './draft-state-badge'
import { ExtractDialog } from './extract-dialog'
import { paneStyle } from './pane-style'
import type { Correction } from './use-correction'

type ReportHeaderProps = {
  detail: ReportDetail
  /** The version on screen; null where there is none. */
  draft: CaseDraft | null
  newest: CaseDraft | null
  correction: Correction
  onSelect: (draftId: number) => void
}

export function ReportHeader({ detail, draft, newest, correction, onSelect }: ReportHeaderProps) {
  const { draftList } = detail
  const version = draft ? draftList.length - draftList.indexOf(draft) : 0
  return (
    <header className={paneStyle.head}>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="flex min-w-0 flex-[1_1_20rem] flex-wrap items-center gap-2">
          <ButtonLink href="/reports" variant="ghost" size="sm" icon={<ChevronLeft aria-hidden />}>
            Reports
          </ButtonLink>
          <h1 className="text-base leading-6">{detail.title}</h1>
          <DraftStateBadge state={draft?.state ?? null} />
          {draftList.length > 1 ? (
            <span className="text-xs text-muted">
              version {version} of {draftList.length}
            </span>
          ) : null}
        </div>
        {correction.edited || !newest ? null : draft === newest ? (
          <Actions detail={detail} draft={newest} correction={correction} />
        ) : (
          <Button onPress={() => onSelect(newest.id)}>Show the newest version</Button>
        )}
      </div>
      <Facts detail={detail} />
    </header>
  )
}

function Facts({ detail }: { detail: ReportDetail }) {
  const { key, specialty, source, reference, licence, characters, diagnosis, caseId } = detail
  const facts = [
    key,
    specialty,
    reference ? `${source}, ${reference}` : source,
    licence ?? 'licence not stated',
    `${formatCount(characters)} characters`,
    diagnosis ? `diagnosis by the source: ${diagnosis}` : null,
  ]
  return (
    <p className="text-xs break-words text-muted">
      {facts.filter(Boolean).join(' · ')}
      {caseId === null ? null : (
        <>
          {' '}
          · <TextLink href={`/cases/${caseId}`}>its case</TextLink>
        </>
      )}
    </p>
  )
}

type ActionsProps = { detail: ReportDetail; draft: CaseDraft; correction: Correction }

function Actions({ detail, draft, correction }: ActionsProps) {
  const [opened, open] = useState<'approve' | 'reject' | 'extract' | null>(null)
  const close = () => open(null)
  return (
    <div className="flex flex-wrap gap-2">
      {draft.state === 'approved' ? null : (
        <>
          <Button onPress={() => open('extract')}>Extract anew</Button>
          <Button onPress={() => correction.begin(draft)}>Correct</Button>
          {draft.state === 'rejected' ? null : (
            <>
              <Button variant="danger" onPress={() => open('reject')}>
                Reject
              </Button>
              <Button variant="primary" onPress={() => open('approve')}>
                Approve
              </Button>
            </>
          )}
        </>
      )}
      {opened === 'extract' ? <ExtractDialog report={detail} onClose={close} /> : null}
      {opened === 'approve' || opened === 'reject' ? (
        <DecideDialog reportId={detail.id} draft={draft} decision={opened} onClose={close} />
      ) : null}
    </div>
  )
}
