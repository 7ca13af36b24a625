// Every version of the environment: who made it when, and what it changed against the one it was made from.
'use client'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { type DraftChange, draftChanges } from '@/lib/core/domain/draft-changes'
import type { CaseDraft } from '@/lib/core/domain/report'
import { DraftStateBadge } from './draft-state-badge'
import { EnvironmentSection } from './environment-section'

type DraftVersionsProps = { drafts: readonly CaseDraft[]; shownId: number; onSelect: (draftId: number) => void }

export function DraftVersions({ drafts, shownId, onSelect }: DraftVersionsProps) {
  return (
    <EnvironmentSection title={`Versions (${drafts.length})`}>
      <ol className="grid gap-1.5 px-2">
        {drafts.map((draft, index) => (
          <li key={draft.id} className="grid gap-1 rounded-md border border-line px-2 py-1.5">
            <div className="flex flex-wrap items-center gap-2">
              <span className="font-medium">Version {drafts.length - index}</span>
              <DraftStateBadge state={draft.state} />
              <span className="text-muted">
                {madeBy(draft)}, <TimeText iso={draft.createdAt} />
              </span>
              {draft.runId === null ? null : <TextLink href={`/runs/${draft.runId}`}>its run</TextLink>}
              {draft.id === shownId ? (
                <span className="ml-auto text-xs text-muted">shown</span>
              ) : (
                <Button
                  size="sm"
                  className="ml-auto"
                  aria-label={`Show version ${drafts.length - index}`}
                  onPress={() => onSelect(draft.id)}
                >
                  Show
                </Button>
              )}
            </div>
            <Changes draft={draft} basis={drafts.find(({ id }) => id === draft.basedOnId)} />
          </li>
        ))}
      </ol>
    </EnvironmentSection>
  )
}

const madeBy = ({ author, model, prompt }: CaseDraft): string =>
  author === null ? `made by ${model ?? 'a model'}${prompt ? ` with ${prompt}` : ''}` : `corrected by ${author}`

const partName: Record<DraftChange['part'], string> = {
  title: 'Title',
  specialty: 'Specialty',
  diagnosis: 'Diagnosis',
  passage: 'Passage',
  test: 'Test',
}

function Changes({ draft, basis }: { draft: CaseDraft; basis: CaseDraft | undefined }) {
  if (!basis) return null
  const changes = draftChanges(basis.environment, draft.environment)
  if (changes.length === 0) return <p className="text-xs text-muted">Nothing changed.</p>
  return (
    <details>
      <summary className="cursor-pointer text-xs text-muted">
        {changes.length === 1 ? '1 change' : `${changes.length} changes`}
      </summary>
      <ul className="mt-1 grid gap-1">
        {changes.map((change, index) => (
          <Change key={`${index} ${change.part}`} change={change} />
        ))}
      </ul>
    </details>
  )
}

function Change({ change: { part, name, was, is } }: { change: DraftChange }) {
  const verb = was === null ? 'added' : is === null ? 'removed' : 'changed'
  return (
    <li className="break-words">
      {partName[part]} {name ? <strong className="font-medium">{name}</strong> : null} {verb}:{' '}
      {was === null ? null : <del className="text-muted">{was}</del>}{' '}
      {is === null ? null : <ins className="no-underline">{is}</ins>}
    </li>
  )
}
