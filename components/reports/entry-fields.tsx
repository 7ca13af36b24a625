// One test of the menu while it is corrected: its name, other names, its result.
'use client'
import { memo } from 'react'
import { Field } from '@/components/ui/field'
import { EntryBox } from './entry-box'
import type { EditedEntry } from './edited-environment'
import { partId } from './edited-marks'
import { PartButtons } from './part-buttons'
import type { PartProps } from './passage-field'
import { QuoteField } from './quote-field'

type EntryFieldsProps = PartProps & {
  entry: EditedEntry
  testDefect: string | undefined
  synonymsDefect: string | undefined
  resultDefect: string | undefined
}

export const EntryFields = memo(function EntryFields(props: EntryFieldsProps) {
  const { entry, index, isLast, isActive, found, look, edit, onTarget } = props
  const { id, test, synonyms, result } = entry
  const sign = `T${index + 1}`
  const name = `test ${index + 1}`
  const change = (values: Partial<EditedEntry>) => edit({ kind: 'entry', id, values })
  return (
    <EntryBox
      {...{ id: partId(id), part: 'result', sign, name: `Test ${index + 1}, ${test || 'without a name'}` }}
      {...{ isActive, look }}
      isQuoted={found !== null}
      onFocus={() => onTarget({ id, part: 'result', sign })}
    >
      <div className="flex items-start gap-1">
        <div className="grid min-w-0 flex-1 gap-1.5">
          <div className="grid gap-1.5 sm:grid-cols-2">
            <Field
              label={`Test ${index + 1}`}
              value={test}
              onChange={(value) => change({ test: value })}
              error={props.testDefect}
            />
            <Field
              label="Other names"
              placeholder="separated by ;"
              value={synonyms}
              onChange={(value) => change({ synonyms: value })}
              error={props.synonymsDefect}
            />
          </div>
          <QuoteField
            label="Result"
            value={result}
            onChange={(value) => change({ result: value })}
            found={found}
            defect={props.resultDefect}
          />
        </div>
        <PartButtons {...{ id, name, isLast, edit }} isFirst={index === 0} />
      </div>
    </EntryBox>
  )
})
