// Words to search for, sent when the form is: a list that is asked anew at every key would flicker.
'use client'
import { useState } from 'react'
import { Button } from './button'
import { Field } from './field'

type SearchFormProps = {
  /** What is searched for now. It also has to be a key, here or further up: words half typed give way to an address that changes. */
  value: string | undefined
  placeholder: string
  /** Names the landmark where a page has several. */
  ariaLabel?: string
  maxLength?: number
  /** Without white space around them; empty to search for nothing. */
  onSearch: (words: string) => void
}

export function SearchForm({ value, placeholder, ariaLabel, maxLength, onSearch }: SearchFormProps) {
  const [words, setWords] = useState(value ?? '')
  return (
    <form
      role="search"
      aria-label={ariaLabel}
      className="flex min-w-64 flex-1 items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        onSearch(words.trim())
      }}
    >
      <Field
        label="Search"
        value={words}
        onChange={setWords}
        placeholder={placeholder}
        className="flex-1"
        maxLength={maxLength}
      />
      <Button type="submit">Search</Button>
    </form>
  )
}
