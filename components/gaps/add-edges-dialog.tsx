// The dialog from chosen pairs to a new graph version: frequencies, the exact preview, a name, the confirmation.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Field } from '@/components/ui/field'
import { Loaded } from '@/components/ui/loaded'
import { gapPreviewQuery, useAddGapEdges } from '@/lib/client/gaps'
import type { AddedGapEdges, Gap, GapBasis, GapEdge } from '@/lib/core/domain/gap'
import { EdgeFrequencies } from './edge-frequencies'
import { GapPreviewView } from './gap-preview-view'

type AddEdgesDialogProps = {
  basis: GapBasis
  gaps: readonly Gap[]
  onAdded: (added: AddedGapEdges) => void
  onClose: () => void
}

export function AddEdgesDialog({ basis, gaps, onAdded, onClose }: AddEdgesDialogProps) {
  const [edges, setEdges] = useState<readonly GapEdge[]>(() =>
    gaps.map(({ disease, finding }) => ({ diseaseId: disease.id, findingId: finding.id, frequency: null })),
  )
  const [previewed, setPreviewed] = useState<readonly GapEdge[] | null>(null)
  const [release, setRelease] = useState(basis.nextRelease)
  const [note, setNote] = useState('')
  const [activate, setActivate] = useState(false)
  const preview = useQuery({ ...gapPreviewQuery(basis.basedOnId, previewed ?? []), enabled: previewed !== null })
  const { mutate, isPending, error } = useAddGapEdges()
  const isPreviewed = previewed === edges && preview.isSuccess
  const add = () =>
    mutate(
      { basedOnId: basis.basedOnId, edges: [...edges], release: release.trim(), note, activate },
      { onSuccess: onAdded },
    )
  const footer = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button
        variant={isPreviewed ? 'secondary' : 'primary'}
        isPending={preview.isFetching}
        onPress={() => (previewed === edges ? void preview.refetch() : setPreviewed(edges))}
      >
        Preview
      </Button>
      <Button
        variant={isPreviewed ? 'primary' : 'secondary'}
        isDisabled={!isPreviewed || release.trim() === ''}
        isPending={isPending}
        onPress={add}
      >
        {edges.length === 1 ? 'Add 1 edge' : `Add ${edges.length} edges`}
      </Button>
    </>
  )
  return (
    <Dialog title="Add edges to the graph" isOpen onOpenChange={onClose} size="lg" footer={footer}>
      <div className="grid gap-5">
        <EdgeFrequencies gaps={gaps} edges={edges} onChange={setEdges} />
        {previewed === null ? (
          <p className="text-muted">
            Preview computes every score that the edges would change before anything is stored.
          </p>
        ) : (
          <Loaded query={preview} lines={5}>
            {(data) => <GapPreviewView preview={data} gaps={gaps} isStale={!isPreviewed} />}
          </Loaded>
        )}
        {isPreviewed ? (
          <div className="grid gap-3 border-t border-line pt-4">
            <Field
              label="Release of the new version"
              isRequired
              value={release}
              onChange={setRelease}
              hint={`It holds all of ${basis.basedOn} and the edges above, each with the source "verdicts". A version never changes.`}
              className="max-w-md"
            />
            <Field label="Note" value={note} onChange={setNote} rows={2} hint="Why; it is kept with the edges." />
            <Checkbox isSelected={activate} onChange={setActivate}>
              Make it active at once
              <span className="block text-xs text-muted">
                New scores, rounds and trees then use it. Trees scored before keep their scores until they are scored
                anew.
              </span>
            </Checkbox>
          </div>
        ) : null}
        <ErrorNotice error={error} title="Nothing was added" />
      </div>
    </Dialog>
  )
}
