// Choosing what a turn orders: from the case's menu by search, or any other test by its name; each with what it comes back with.
'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { errorStyle, inputStyle, labelStyle } from '@/components/ui/field-style'
import type { ReviewCase } from '@/lib/core/domain/review'
import type { Answer } from '@/lib/core/domain/tree'
import { normalise } from '@/lib/core/graph/normalise'
import { findTests, hasTest, type MenuChoice } from './find-tests'
import { OrderedTests } from './ordered-tests'

type OrderPickerProps = {
  menu: ReviewCase['menu']
  tests: readonly string[]
  onChange: (tests: string[]) => void
  error: string | null
  /** Where answers come from; null where the round covers them until the turn is saved. */
  oracle: { reviewId: number; turnId: string; known: readonly Answer[] } | null
}

export function OrderPicker({ menu, tests, onChange, error, oracle }: OrderPickerProps) {
  const [typed, setTyped] = useState('')
  const [isBrowsing, browse] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  // Nothing to offer closes the list: after a choice it is not in the way, and ↓ opens the whole menu.
  const choices = typed.trim() === '' && !isBrowsing ? [] : findTests(menu, tests, typed)
  const add = (test: string) => {
    if (test !== '' && !hasTest(tests, test)) onChange([...tests, test])
    setTyped('')
    browse(false)
  }
  /** The button is gone with its test; who used it goes on in the search field. */
  const remove = (test: string) => {
    onChange(tests.filter((other) => normalise(other) !== normalise(test)))
    input.current?.focus()
  }
  /** With an option in focus the list takes Enter; without one, what is typed is ordered as it stands. */
  const onKeyDown = (event: KeyboardEvent) => {
    // Shown before the list itself hears of the key.
    if (event.key === 'ArrowDown' && typed === '') flushSync(() => browse(true))
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !(event.target instanceof HTMLInputElement)) return
    if (event.target.getAttribute('aria-activedescendant')) return
    event.preventDefault()
    event.stopPropagation()
    add(findTests(menu, [], typed).find((choice) => choice.isExact)?.test ?? typed.trim())
  }
  return (
    <div className="grid gap-2">
      <OrderedTests tests={tests} oracle={oracle} onRemove={remove} />
      <div onKeyDownCapture={onKeyDown}>
        <ComboBox
          items={choices}
          inputValue={typed}
          onInputChange={setTyped}
          onOpenChange={(isOpen) => !isOpen && browse(false)}
          selectedKey={null}
          onSelectionChange={(key) => key !== null && add(String(key))}
          defaultFilter={() => true}
          menuTrigger="input"
          allowsCustomValue
          isInvalid={error !== null}
          className="grid gap-1"
        >
          <Label className={labelStyle}>Find a test, or type another</Label>
          <Input
            ref={input}
            autoFocus
            placeholder="name of a test, then Enter; ↓ for the menu"
            className={inputStyle}
          />
          <Popover className="w-(--trigger-width) rounded-lg border border-line bg-surface shadow-raised">
            <ListBox className="max-h-60 overflow-y-auto p-1 outline-none">
              {(choice: MenuChoice) => <TestOption choice={choice} />}
            </ListBox>
          </Popover>
        </ComboBox>
      </div>
      {error ? (
        <p role="alert" className={errorStyle}>
          {error}
        </p>
      ) : null}
    </div>
  )
}

function TestOption({ choice: { test, isOnMenu, by } }: { choice: MenuChoice }) {
  return (
    <ListBoxItem
      id={test}
      textValue={test}
      className="cursor-pointer rounded px-2 py-1.5 data-focused:bg-accent-soft data-focused:outline-1 data-focused:outline-accent"
    >
      {isOnMenu ? test : `Order “${test}”`}
      {isOnMenu && by === null ? null : (
        <span className="text-xs text-muted">{isOnMenu ? ` also called ${by}` : ' — not on this case’s menu'}</span>
      )}
    </ListBoxItem>
  )
}
