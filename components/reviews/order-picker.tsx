// Choosing what a turn orders: from the case's menu by search, or any other test by its name.
'use client'
import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { normalise } from '@/lib/core/graph/normalise'
import type { ReviewCase } from '@/lib/core/domain/review'

type Menu = ReviewCase['menu']
type OrderPickerProps = {
  menu: Menu
  tests: readonly string[]
  onChange: (tests: string[]) => void
  error: string | null
}

export function OrderPicker({ menu, tests, onChange, error }: OrderPickerProps) {
  const [search, setSearch] = useState('')
  const wanted = normalise(search)
  const found = menu.filter((entry) => [entry.test, ...entry.synonyms].some((name) => normalise(name).includes(wanted)))
  const isNew =
    wanted !== '' && !tests.some((test) => normalise(test) === wanted) && !found.some((entry) => isNamed(entry, wanted))
  const has = (test: string) => tests.some((other) => normalise(other) === normalise(test))
  const remove = (test: string) => onChange(tests.filter((other) => normalise(other) !== normalise(test)))

  function addTyped() {
    const exact = found.find((entry) => isNamed(entry, wanted))
    const test = exact?.test ?? search.trim()
    if (test !== '' && !has(test)) onChange([...tests, test])
    setSearch('')
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return
    event.preventDefault()
    addTyped()
  }

  return (
    <div className="grid gap-2">
      <ChosenTests tests={tests} onRemove={remove} />
      <div className="flex items-end gap-2">
        <Field
          className="flex-1"
          label="Find a test, or type another"
          error={error}
          value={search}
          onChange={setSearch}
          onKeyDown={onKeyDown}
        />
        <Button icon={<Plus aria-hidden />} isDisabled={search.trim() === ''} onPress={addTyped}>
          Add test
        </Button>
      </div>
      {isNew ? (
        <p className="text-xs text-warn">
          “{search.trim()}” is not on this case’s menu; ordered, it may come back UNAVAILABLE.
        </p>
      ) : null}
      <div
        role="group"
        aria-label="Tests with a result in this case"
        className="max-h-40 overflow-y-auto rounded-md border border-line px-2 py-1"
      >
        {found.map((entry) => (
          <Checkbox
            key={entry.test}
            isSelected={has(entry.test)}
            onChange={(isChosen) => (isChosen ? onChange([...tests, entry.test]) : remove(entry.test))}
          >
            {entry.test}
          </Checkbox>
        ))}
        {found.length === 0 ? <p className="py-1 text-muted">No test of the menu matches.</p> : null}
      </div>
    </div>
  )
}

function isNamed(entry: Menu[number], wanted: string): boolean {
  return [entry.test, ...entry.synonyms].some((name) => normalise(name) === wanted)
}

function ChosenTests({ tests, onRemove }: { tests: readonly string[]; onRemove: (test: string) => void }) {
  if (tests.length === 0) return <p className="text-muted">Nothing ordered yet.</p>
  return (
    <ul aria-label="Ordered tests" className="flex flex-wrap gap-1.5">
      {tests.map((test) => (
        <li key={test} className="flex items-center">
          <Badge tone="accent" className="pr-0.5">
            {test}
            <Button
              size="sm"
              variant="ghost"
              className="min-h-6 px-1"
              aria-label={`Remove ${test}`}
              icon={<X aria-hidden />}
              onPress={() => onRemove(test)}
            />
          </Badge>
        </li>
      ))}
    </ul>
  )
}
