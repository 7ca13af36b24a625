// The dialog that makes a release: version, switches, and a preview of what goes in and what stays out.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { Loaded } from '@/components/ui/loaded'
import { releasePreviewQuery, useCreateRelease } from '@/lib/client/releases'
import { createReleaseSchema } from '@/lib/core/domain/release'
import { nextVersion } from './next-version'
import { ReleasePreviewView } from './release-preview-view'

type CreateReleaseDialogProps = { takenVersions: readonly string[]; onClose: () => void }

export function CreateReleaseDialog({ takenVersions, onClose }: CreateReleaseDialogProps) {
  const router = useRouter()
  const [version, setVersion] = useState(() => nextVersion(new Date(), takenVersions))
  const [includeUncertified, setIncludeUncertified] = useState(false)
  const [includeSimulated, setIncludeSimulated] = useState(false)
  const switches = { includeUncertified, includeSimulated }
  const preview = useQuery(releasePreviewQuery(switches))
  const { mutate, isPending, error } = useCreateRelease()
  const checked = createReleaseSchema.safeParse({ version, ...switches })
  const create = () =>
    checked.success && mutate(checked.data, { onSuccess: (release) => router.push(`/releases/${release.id}`) })
  const footer = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button variant="primary" isDisabled={!checked.success} isPending={isPending} onPress={create}>
        Create release
      </Button>
    </>
  )
  return (
    <Dialog title="Create a release" isOpen onOpenChange={onClose} size="lg" footer={footer}>
      <div className="grid gap-4">
        <Field
          label="Version"
          isRequired
          value={version}
          onChange={setVersion}
          hint="A release is never changed; a fix is a new version."
          error={versionError(version, takenVersions, checked.success)}
          className="max-w-xs"
        />
        <div className="grid gap-1">
          <Checkbox isSelected={includeUncertified} onChange={setIncludeUncertified}>
            Include uncertified trajectories
            <span className="block text-xs text-muted">
              Adds unreviewed trajectories that the automatic filter alone lets in. Nothing is guaranteed of them; their
              rows and the dataset card say so.
            </span>
          </Checkbox>
          <Checkbox isSelected={includeSimulated} onChange={setIncludeSimulated}>
            Include simulated reviews
            <span className="block text-xs text-muted">
              Counts the verdicts of simulated reviewers as if they were physicians&apos;. For trying things out only;
              the release says so.
            </span>
          </Checkbox>
        </div>
        <Loaded query={preview} lines={6}>
          {(data) => <ReleasePreviewView preview={data} isSimulated={includeSimulated} />}
        </Loaded>
        <ErrorNotice error={error} title="The release was not created" />
      </div>
    </Dialog>
  )
}

function versionError(version: string, taken: readonly string[], isValid: boolean): string | null {
  if (taken.includes(version.trim())) return 'There is a release of this version already.'
  if (isValid) return null
  return version.trim() === ''
    ? 'Give the release a version.'
    : 'Use letters, digits, dots and dashes, such as 2026.11.0.'
}
