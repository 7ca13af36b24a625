// A disease in words, with the concepts of the graph that they may mean offered while they are typed, and how the graph reads them.
'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleDashed, Link2, Split } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { classNames } from '@/components/ui/class-names'
import { errorStyle, inputStyle, labelStyle } from '@/components/ui/field-style'
import { diseasesOptions } from '@/lib/client/edit-questions'
import type { DiseaseLink } from '@/lib/core/domain/oracle-question'
import type { TermCandidate } from '@/lib/core/domain/term'

const PAUSE_MS = 120

/** A wording, and the concept chosen for it while it still says so. */
export type NamedDisease = { label: string; concept: string | null; conceptLabel: string | null }

type EditConceptFieldProps = {
  label: string
  isLabelHidden?: boolean
  value: NamedDisease
  /** How the graph reads the wording where no concept was chosen. */
  link: DiseaseLink | undefined
  onChange: (value: NamedDisease) => void
  error?: string | null
}

export function EditConceptField({ label, isLabelHidden, value, link, onChange, error = null }: EditConceptFieldProps) {
  const [typed, setTyped] = useState('')
  const asked = usePaused(typed.trim())
  const { data, isFetching } = useQuery(diseasesOptions(asked))
  const chosen = useRef('')
  const items = typed.trim() === '' || asked === '' ? [] : (data?.items ?? [])
  function change(text: string) {
    // The field tells of the text that a choice put there as if it was typed.
    if (text === value.label || text === chosen.current) return
    chosen.current = ''
    setTyped(text)
    onChange({ ...value, label: text })
  }
  function choose(id: string) {
    const found = items.find((item) => item.id === id)
    if (!found) return
    chosen.current = found.label
    setTyped('')
    onChange({ label: found.label, concept: found.id, conceptLabel: found.label })
  }
  return (
    <ComboBox
      items={items}
      inputValue={value.label}
      onInputChange={change}
      selectedKey={null}
      onSelectionChange={(key) => key !== null && choose(String(key))}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsCustomValue
      // Open while the answer is on its way, closed once a choice was made.
      allowsEmptyCollection={typed.trim() !== ''}
      isInvalid={error !== null}
      className="grid gap-0.5"
    >
      <Label className={isLabelHidden ? 'sr-only' : labelStyle}>{label}</Label>
      <Input className={inputStyle} placeholder="a disease" />
      <LinkLine value={value} link={link} />
      {error ? (
        <p role="alert" className={errorStyle}>
          {error}
        </p>
      ) : null}
      <Popover className="min-w-72 rounded-lg border border-line bg-surface shadow-raised">
        <ListBox
          renderEmptyState={() => (
            <p className="px-3 py-2 text-muted">{isFetching ? 'Searching …' : 'No such disease.'}</p>
          )}
          className="max-h-60 overflow-y-auto p-1 outline-none"
        >
          {(item: TermCandidate) => <DiseaseOption item={item} />}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function DiseaseOption({ item: { id, label, parents, matched } }: { item: TermCandidate }) {
  return (
    <ListBoxItem
      id={id}
      textValue={label}
      className="cursor-pointer rounded px-2 py-1.5 data-focused:bg-accent-soft data-focused:outline-1 data-focused:outline-accent"
    >
      {label} <code className="text-xs text-muted">{id}</code>
      <span className="block text-xs text-muted">
        {matched !== label ? `${matched} · ` : ''}
        {parents[0] ? `under ${parents[0]}` : ''}
      </span>
    </ListBoxItem>
  )
}

const looks = {
  linked: { icon: Link2, ink: 'text-good' },
  unmapped: { icon: CircleDashed, ink: 'text-muted' },
  ambiguous: { icon: Split, ink: 'text-warn' },
} as const

/** By icon and words: the concept it means, that it means several, or that the graph does not know it. */
function LinkLine({ value, link }: Pick<EditConceptFieldProps, 'value' | 'link'>) {
  const state = linkState(value, link)
  if (!state) return <p className="min-h-4 text-xs" />
  const { icon: Icon, ink } = looks[state.kind]
  return (
    <p className={classNames('flex min-h-4 items-center gap-1 text-xs', ink)}>
      <Icon aria-hidden className="size-3 shrink-0" />
      <span className="truncate">{state.text}</span>
    </p>
  )
}

function linkState({ label, concept, conceptLabel }: NamedDisease, link: DiseaseLink | undefined) {
  if (label.trim() === '') return null
  const isChosen = concept !== null && conceptLabel === label
  if (isChosen) return { kind: 'linked', text: `linked to ${concept}` } as const
  if (!link) return null
  if (link.concept === null)
    return { kind: link.status === 'ambiguous' ? 'ambiguous' : 'unmapped', text: words[link.status] } as const
  const name = link.concept.label === label ? '' : `${link.concept.label} `
  return { kind: 'linked', text: `linked by its wording: ${name}${link.concept.id}` } as const
}

const words = {
  linked: 'linked',
  unmapped: 'not in the graph: stays as you wrote it',
  ambiguous: 'means several in the graph: choose one',
} as const

function usePaused(text: string): string {
  const [paused, setPaused] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
