// A field for words of the report, checked while they are typed.
'use client'
import { Check } from 'lucide-react'
import { Field } from '@/components/ui/field'
import type { FoundQuote } from '@/lib/core/extraction/find-quote'

type QuoteFieldProps = {
  label: string
  value: string
  onChange: (value: string) => void
  found: FoundQuote | null
  /** What the form or the server says of it. */
  defect: string | undefined
  /** Words that need not stand in the report. */
  isFree?: boolean
}

export function QuoteField({ label, value, onChange, found, defect, isFree = false }: QuoteFieldProps) {
  const isMissing = value.trim() !== '' && !found
  const missing = isMissing && !isFree ? 'These words stand nowhere in the report.' : null
  return (
    <Field
      label={label}
      rows={isFree ? 1 : 2}
      value={value}
      onChange={onChange}
      error={defect ?? missing}
      hint={found ? <QuoteHint how={found.how} /> : isMissing && isFree ? 'Not in these words in the report.' : null}
      inputClassName={isFree ? undefined : 'field-sizing-content min-h-14'}
    />
  )
}

const QuoteHint = ({ how }: { how: FoundQuote['how'] }) => (
  <span className="inline-flex items-center gap-1">
    <Check aria-hidden className="size-3 text-good" />
    {how === 'exact' ? 'a quote' : 'a quote but for white space or hyphens: the words of the report are kept'}
  </span>
)
