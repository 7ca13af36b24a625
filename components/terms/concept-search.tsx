// Searches the concepts of one kind in the active graph by label, synonym or id, and takes one.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { ErrorNotice } from '@/components/ui/error-notice'
import { inputStyle } from '@/components/ui/field-style'
import { termConceptsQuery } from '@/lib/client/terms'
import type { ConceptKind } from '@/lib/core/domain/graph'
import type { TermCandidate } from '@/lib/core/domain/term'
import { CandidateText } from './candidate-text'

const PAUSE_MS = 200

type ConceptSearchProps = {
  kind: ConceptKind
  label: string
  onFind: (candidate: TermCandidate | null) => void
}

export function ConceptSearch({ kind, label, onFind }: ConceptSearchProps) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed.trim()), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const { data, error, isFetching } = useQuery(termConceptsQuery(kind, asked))
  const items = asked === '' ? [] : (data?.items ?? [])
  return (
    <>
      <ComboBox
        items={items}
        inputValue={typed}
        onInputChange={setTyped}
        onSelectionChange={(key) => onFind(items.find(({ id }) => id === key) ?? null)}
        defaultFilter={() => true}
        menuTrigger="input"
        allowsEmptyCollection
        className="grid max-w-md gap-1"
      >
        <Label className="sr-only">Concept of the graph for {label}</Label>
        <Input autoFocus placeholder="label, synonym or id" className={inputStyle} />
        <Popover className="w-(--trigger-width) rounded-lg border border-line bg-surface shadow-raised">
          <ListBox
            renderEmptyState={() => (
              <p className="px-3 py-2 text-sm text-muted">
                {typed.trim() === '' ? 'Type to search.' : isFetching ? 'Searching …' : `No ${kind} like this.`}
              </p>
            )}
            className="max-h-80 overflow-y-auto p-1 outline-none"
          >
            {(item: TermCandidate) => (
              <ListBoxItem
                id={item.id}
                textValue={item.label}
                className="cursor-pointer rounded px-2 py-1.5 data-focused:bg-accent-soft"
              >
                <CandidateText candidate={item} />
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <ErrorNotice error={error} />
    </>
  )
}
