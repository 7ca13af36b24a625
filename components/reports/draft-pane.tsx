// One version of the environment to be looked at: its problems, its parts, the versions there are.
'use client'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import type { CaseDraft, ReportDetail } from '@/lib/core/domain/report'
import type { TextSpan } from '@/lib/core/domain/text-span'
import { DraftProblems } from './draft-problems'
import { DraftVersions } from './draft-versions'
import { EnvironmentView } from './environment-view'
import type { QuoteFinder } from './quote-finder'
import { resultId } from './report-marks'
import type { Marked } from './use-marked'

type DraftPaneProps = {
  detail: ReportDetail
  draft: CaseDraft
  find: QuoteFinder
  marked: Marked
  showWords: (place: TextSpan) => void
  onSelect: (draftId: number) => void
}

export function DraftPane({ detail, draft, find, marked, showWords, onSelect }: DraftPaneProps) {
  return (
    <>
      <Standing draft={draft} />
      <DraftProblems
        problems={draft.problems}
        environment={draft.environment}
        placeOf={(words) => find(words)?.quote ?? null}
        onShowWords={showWords}
        onShowTest={(index) => marked.look.go(resultId(index), 'environment')}
      />
      <EnvironmentView environment={draft.environment} marked={marked} />
      <DraftVersions drafts={detail.draftList} shownId={draft.id} onSelect={onSelect} />
    </>
  )
}

function Standing({ draft }: { draft: CaseDraft }) {
  if (draft.state === 'held')
    return (
      <Notice tone="warn" title="Held: a person must decide">
        Correct what is held below, or approve it with a note that says why it may stay.
      </Notice>
    )
  if (draft.state === 'approved' && draft.caseId !== null)
    return (
      <Notice tone="good" title={`Approved${draft.decidedBy ? ` by ${draft.decidedBy}` : ''}`}>
        It is a case now. <TextLink href={`/cases/${draft.caseId}`}>Open the case</TextLink>
        {draft.note ? <NoteText note={draft.note} /> : null}
      </Notice>
    )
  if (draft.state === 'rejected')
    return (
      <Notice tone="bad" title={`Rejected${draft.decidedBy ? ` by ${draft.decidedBy}` : ''}`}>
        {draft.note ? <NoteText note={draft.note} /> : 'Without a note.'}
      </Notice>
    )
  return null
}

const NoteText = ({ note }: { note: string }) => <q className="mt-1 block">{note}</q>
