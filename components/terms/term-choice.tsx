// The choice of the concept that a term means: candidates, a search of the whole graph, or none of its concepts.
'use client'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Choice } from '@/lib/core/domain/link'
import type { TermCandidate, TermRow } from '@/lib/core/domain/term'
import { CandidateText } from './candidate-text'
import { touchesText } from './candidate-words'
import { ConceptSearch } from './concept-search'

/** What is chosen, with its name. */
export type MadeChoice = Choice & { conceptLabel: string | null }

type TermChoiceProps = {
  term: TermRow
  isPending: boolean
  onChoose: (choice: MadeChoice) => void
  /** To leave the form as it was; where there is nothing to go back to, it is left out. */
  onCancel?: () => void
}

const SEARCH = 'search'
const NONE = 'none'

/** Space or an arrow key picks, Enter links: nothing is picked beforehand. */
export function TermChoice({ term, isPending, onChoose, onCancel }: TermChoiceProps) {
  const name = useId()
  const [picked, setPicked] = useState('')
  const [found, setFound] = useState<TermCandidate | null>(null)
  const choice = choiceOf(picked, picked === SEARCH ? found : term.candidates.find(({ id }) => idKey(id) === picked))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (choice && !isPending) onChoose(choice)
  }
  const option = (value: string, content: ReactNode) => (
    <Option key={value} name={name} value={value} isPicked={picked === value} onPick={() => setPicked(value)}>
      {content}
    </Option>
  )
  return (
    <form id={formId(term)} onSubmit={submit} className="grid gap-2">
      <fieldset disabled={isPending} className="grid gap-0.5">
        <legend className="sr-only">Concept for {term.label}</legend>
        {term.candidates.map((candidate) => option(idKey(candidate.id), <CandidateText candidate={candidate} />))}
        <div className="flex flex-wrap gap-x-4">
          {option(SEARCH, <span>Search the graph{term.candidates.length > 0 ? ' for another' : ''}</span>)}
          {option(NONE, <span>The graph holds no such {term.kind}</span>)}
        </div>
        {picked === SEARCH ? (
          <div className="grid gap-1 pl-6">
            <ConceptSearch kind={term.kind} label={term.label} onFind={setFound} />
            {found ? <CandidateText candidate={found} /> : null}
          </div>
        ) : null}
      </fieldset>
      {picked === '' && !onCancel ? null : (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            type="submit"
            size="sm"
            variant={choice ? 'primary' : 'secondary'}
            isDisabled={!choice}
            isPending={isPending}
            aria-label={`Link ${term.label}`}
          >
            Link
          </Button>
          {onCancel ? (
            <Button size="sm" variant="ghost" onPress={onCancel}>
              Cancel
            </Button>
          ) : null}
          <span className="text-xs text-muted">{touchesText(term)}</span>
        </div>
      )}
    </form>
  )
}

const formId = ({ id }: Pick<TermRow, 'id'>) => `term-${id}`

/** Puts the focus on the first option of the term's form, if it has one by now. */
export function focusChoice(term: Pick<TermRow, 'id'>): boolean {
  const option = document.getElementById(formId(term))?.querySelector('input')
  option?.focus()
  option?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  return Boolean(option)
}

const idKey = (id: string) => `concept ${id}`

function choiceOf(picked: string, candidate: TermCandidate | null | undefined): MadeChoice | null {
  if (picked === NONE) return { conceptId: null, conceptLabel: null, isWithdrawn: false }
  return candidate ? { conceptId: candidate.id, conceptLabel: candidate.label, isWithdrawn: false } : null
}

type OptionProps = { name: string; value: string; isPicked: boolean; onPick: () => void; children: ReactNode }

function Option({ name, value, isPicked, onPick, children }: OptionProps) {
  return (
    <label className="flex cursor-pointer items-start gap-2 rounded px-1 py-0.5 has-checked:bg-accent-soft">
      <input
        type="radio"
        name={name}
        value={value}
        checked={isPicked}
        onChange={onPick}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      {children}
    </label>
  )
}
