// How the version that gets the new edges is named, why they are added, and whether it is used at once.
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'

export type NewVersion = { release: string; note: string; activate: boolean }

type NewVersionFieldsProps = {
  basedOn: string
  value: NewVersion
  /** Not before every score that the edges change has been seen. */
  canActivate: boolean
  onChange: (value: NewVersion) => void
}

export function NewVersionFields({ basedOn, value, canActivate, onChange }: NewVersionFieldsProps) {
  return (
    <div className="grid gap-3 border-t border-line pt-4">
      <Field
        label="Release of the new version"
        isRequired
        value={value.release}
        onChange={(release) => onChange({ ...value, release })}
        hint={`It holds all of ${basedOn} and the edges above, each with the source "verdicts". A version never changes.`}
        className="max-w-md"
      />
      <Field
        label="Note"
        value={value.note}
        onChange={(note) => onChange({ ...value, note })}
        rows={2}
        hint="Why; it is kept with the edges."
      />
      {canActivate ? (
        <Checkbox isSelected={value.activate} onChange={(activate) => onChange({ ...value, activate })}>
          Make it active at once
          <span className="block text-xs text-muted">
            New scores, rounds and trees then use it. Trees scored before keep their scores until they are scored anew.
          </span>
        </Checkbox>
      ) : (
        <p className="max-w-prose text-xs text-muted">
          It will not be made active: without a preview, score the trees under it first.
        </p>
      )}
    </div>
  )
}
