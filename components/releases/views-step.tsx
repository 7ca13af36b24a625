// Which views of the approved set are written, and in which encodings.
'use client'
import { Checkbox, CheckboxGroup } from '@/components/ui/checkbox'
import { releaseEncodingSchema, releaseViewSchema } from '@/lib/core/domain/release-options'
import type { ReleaseStepProps } from './release-step-props'
import { encodingNames, viewNames } from './view-names'

export function ViewsStep({ options, errors, onChange }: ReleaseStepProps) {
  return (
    <div className="grid gap-5">
      <CheckboxGroup
        label="Views"
        value={options.views}
        error={errors.get('views')}
        onChange={(chosen) =>
          onChange({ ...options, views: releaseViewSchema.options.filter((view) => chosen.includes(view)) })
        }
      >
        <div className="grid gap-x-6 md:grid-cols-2">
          {releaseViewSchema.options.map((view) => (
            <Checkbox key={view} value={view}>
              <code>{viewNames[view].name}</code>
              <span className="block text-xs text-muted">{viewNames[view].meaning}</span>
            </Checkbox>
          ))}
        </div>
      </CheckboxGroup>
      <CheckboxGroup
        label="Encodings"
        value={options.encodings}
        error={errors.get('encodings')}
        onChange={(chosen) =>
          onChange({
            ...options,
            encodings: releaseEncodingSchema.options.filter((encoding) => chosen.includes(encoding)),
          })
        }
      >
        {releaseEncodingSchema.options.map((encoding) => (
          <Checkbox key={encoding} value={encoding}>
            {encodingNames[encoding]}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <p className="text-xs text-muted">
        A dataset card, Croissant metadata, the certificate and recipes for TRL, LLaMA-Factory and Axolotl come with
        them.
      </p>
    </div>
  )
}
