// One passage of the observation while it is corrected.
'use client'
import { memo } from 'react'
import type { FoundQuote } from '@/lib/core/extraction/find-quote'
import { EntryBox } from './entry-box'
import type { Edit, EditedPassage } from './edited-environment'
import { partId } from './edited-marks'
import { PartButtons } from './part-buttons'
import { QuoteField } from './quote-field'
import type { TakeTarget } from './selection-bar'
import type { Look } from './use-marked'

export type PartProps = {
  index: number
  isLast: boolean
  isActive: boolean
  found: FoundQuote | null
  look: Look
  edit: (edit: Edit) => void
  onTarget: (target: TakeTarget) => void
}

type PassageFieldProps = PartProps & { passage: EditedPassage; defect: string | undefined }

export const PassageField = memo(function PassageField(props: PassageFieldProps) {
  const { passage, index, isLast, isActive, found, defect, look, edit, onTarget } = props
  const { id, text } = passage
  const sign = `P${index + 1}`
  const name = `passage ${index + 1}`
  return (
    <EntryBox
      {...{ id: partId(id), part: 'passage', sign, name: `Passage ${index + 1}`, isActive, look }}
      isQuoted={found !== null}
      onFocus={() => onTarget({ id, part: 'passage', sign })}
    >
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <QuoteField
            label={`Passage ${index + 1}`}
            value={text}
            onChange={(value) => edit({ kind: 'passage', id, text: value })}
            {...{ found, defect }}
          />
        </div>
        <PartButtons {...{ id, name, isLast, edit }} isFirst={index === 0} />
      </div>
    </EntryBox>
  )
})
