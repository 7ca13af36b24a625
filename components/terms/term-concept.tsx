// What a term means by now, and the way to choose it, to choose otherwise and to take a choice back.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorNotice } from '@/components/ui/error-notice'
import { useToast } from '@/components/ui/toast'
import { useChooseLink } from '@/lib/client/links'
import { type Choice, type Link, NO_CHOICE } from '@/lib/core/domain/link'
import type { TermRow, TermStatus } from '@/lib/core/domain/term'
import { ConceptName } from './concept-name'
import { ScoringNote } from './scoring-note'
import { focusChoice, type MadeChoice, TermChoice } from './term-choice'

type Made = MadeChoice & { link: Link }
type TermConceptProps = {
  term: TermRow
  graphId?: number | null
  onMade?: () => void
  onStatus?: (status: TermStatus) => void
}

/**
 * With `graphId` the concept leads to its page in that graph. `onMade` is told of a choice, so that the next term can be taken up; without it
 * a message offers to undo the choice. `onStatus` is told how the term stands after a choice, made or undone.
 */
export function TermConcept({ term, graphId = null, onMade, onStatus }: TermConceptProps) {
  const [made, setMade] = useState<Made | null>(null)
  const [isChanging, setIsChanging] = useState(false)
  const { mutateAsync, isPending, error } = useChooseLink()
  const show = useToast()
  const send = async ({ conceptId, isWithdrawn }: Choice) => {
    const link = await mutateAsync({ kind: term.kind, label: term.label, conceptId, isWithdrawn })
    onStatus?.(link.status)
    return link
  }
  const undo = async (link: Link) => {
    await send(link.before)
    setMade(null)
    afterRender(() => focusChoice(term))
  }
  const choose = async (choice: MadeChoice) => {
    const link = await send(choice)
    setMade({ ...choice, link })
    setIsChanging(false)
    if (onMade) return onMade()
    const text = (
      <>
        “{term.label}”: {textOf(choice)} <ScoringNote link={link} />
      </>
    )
    show('good', text, { label: 'Undo', onPress: () => void undo(link).catch(ignoreShown) })
  }
  const change = () => {
    setIsChanging(true)
    afterRender(() => focusChoice(term))
  }
  const tryTo = (choice: MadeChoice) => void choose(choice).catch(ignoreShown)
  return (
    <div className="grid gap-1.5">
      {made ? (
        <MadeNote
          term={term}
          graphId={graphId}
          made={made}
          isPending={isPending}
          onUndo={() => void undo(made.link).catch(ignoreShown)}
        />
      ) : isOpen(term) || isChanging ? (
        <TermChoice
          term={term}
          isPending={isPending}
          onChoose={tryTo}
          onCancel={isChanging ? () => setIsChanging(false) : undefined}
        />
      ) : (
        <Standing
          term={term}
          graphId={graphId}
          isPending={isPending}
          onChange={change}
          onTakeBack={() => tryTo(takenBack)}
        />
      )}
      <ErrorNotice error={error} />
    </div>
  )
}

const takenBack: MadeChoice = { ...NO_CHOICE, conceptLabel: null }
const afterRender = (work: () => void) => requestAnimationFrame(() => requestAnimationFrame(work))

/** The mutation's error is shown below the form. */
const ignoreShown = () => undefined

const isOpen = ({ status, isChoosable }: TermRow) => isChoosable && (status === 'unmapped' || status === 'ambiguous')

const textOf = ({ conceptId, conceptLabel, isWithdrawn }: MadeChoice) =>
  isWithdrawn
    ? 'its wording decides again.'
    : conceptId === null
      ? 'no concept of the graph.'
      : `${conceptLabel ?? conceptId}.`

type MadeNoteProps = { term: TermRow; graphId: number | null; made: Made; isPending: boolean; onUndo: () => void }

function MadeNote({ term, graphId, made, isPending, onUndo }: MadeNoteProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 rounded-md border border-good/30 bg-good-soft px-2.5 py-1.5">
      <p role="status">
        {made.conceptId === null ? (
          <span className="first-letter:uppercase">{textOf(made)}</span>
        ) : (
          <ConceptName graphId={graphId} id={made.conceptId} label={made.conceptLabel} />
        )}{' '}
        <span className="text-muted">
          <ScoringNote link={made.link} />
        </span>
      </p>
      <Button size="sm" isPending={isPending} onPress={onUndo} aria-label={`Undo the choice for ${term.label}`}>
        Undo
      </Button>
    </div>
  )
}

type StandingProps = {
  term: TermRow
  graphId: number | null
  isPending: boolean
  onChange: () => void
  onTakeBack: () => void
}

function Standing({ term, graphId, isPending, onChange, onTakeBack }: StandingProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <p>
        {term.conceptId === null ? (
          <span className="text-muted">{whyNone(term)}</span>
        ) : (
          <ConceptName graphId={graphId} id={term.conceptId} label={term.conceptLabel} />
        )}
        {term.givenConcept === null ? null : <span className="block text-xs text-muted">by the id given with it</span>}
      </p>
      {term.isChoosable ? (
        <span className="flex gap-2">
          {term.status === 'chosen' ? (
            <Button
              size="sm"
              isPending={isPending}
              onPress={onTakeBack}
              aria-label={`Take back the choice for ${term.label}`}
            >
              Take back
            </Button>
          ) : null}
          <Button size="sm" onPress={onChange} aria-label={`Choose another concept for ${term.label}`}>
            Change…
          </Button>
        </span>
      ) : null}
    </div>
  )
}

const whyNone = ({ status }: TermRow) =>
  status === 'chosen' ? 'No concept of the graph.' : 'It has no Latin letter or digit, so nothing can be chosen for it.'
