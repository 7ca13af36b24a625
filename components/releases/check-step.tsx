// The last look: what vouches for the rows, whose cases they are, and the version.
'use client'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { Loaded } from '@/components/ui/loaded'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { readLicenceTerms } from '@/lib/core/domain/licence-terms'
import type { ReleasePreview } from '@/lib/core/domain/release'
import { SourceTable } from './source-table'
import type { ReleaseForm } from './use-release-form'
import { encodingNames } from './view-names'

export function CheckStep({ form }: { form: ReleaseForm }) {
  const { options, errors, change, create, preview } = form
  return (
    <div className="grid gap-4">
      <Field
        label="Version"
        isRequired
        value={options.version}
        onChange={(version) => change({ ...options, version })}
        hint="A release is never changed; a fix is a new version."
        error={errors.get('version')}
        className="max-w-xs"
      />
      <p>
        <span className="text-muted">Views: </span>
        {options.views.join(', ') || 'none'}.<span className="text-muted"> Encodings: </span>
        {options.encodings.map((encoding) => encodingNames[encoding]).join(', ') || 'none'}.
      </p>
      <Loaded query={preview} lines={4}>
        {(data) => <Vouching preview={data} />}
      </Loaded>
      <ErrorNotice error={create.error} title="The release was not created" />
    </div>
  )
}

function Vouching({ preview }: { preview: ReleasePreview }) {
  const { refusal, guarantee, sources = [], refused = [] } = preview
  const unknown = sources.filter(({ licence }) => readLicenceTerms(licence).sharing === 'unknown')
  return (
    <>
      {refusal ? (
        <Notice tone="bad" title="No release can be made now">
          {refusal}
        </Notice>
      ) : null}
      <Notice title="Guarantee">{guarantee}</Notice>
      {unknown.length > 0 ? (
        <Notice tone="warn" title="Licence not known">
          {unknown.map(({ name }) => name).join(', ')}: no licence that is known here. The release can be made, and its
          card says so; ask the source before you pass it on.
        </Notice>
      ) : null}
      {refused.length > 0 ? (
        <Notice tone="warn" title="Left out by their licence">
          {refused.map(({ name, licence }) => `${name} (${licence ?? 'not stated'})`).join(', ')}
        </Notice>
      ) : null}
      {sources.length > 0 ? (
        <Section title="Sources of the cases">
          <SourceTable sources={sources} />
        </Section>
      ) : null}
    </>
  )
}
