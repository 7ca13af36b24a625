// The dialog from chosen pairs to a new graph version: frequencies, the exact preview, a name, the confirmation.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Loaded } from '@/components/ui/loaded'
import { gapPreviewQuery, useAddGapEdges } from '@/lib/client/gaps'
import type { AddedGapEdges, Gap, GapBasis, GapEdge } from '@/lib/core/domain/gap'
import { EdgeFrequencies } from './edge-frequencies'
import { GapPreviewView } from './gap-preview-view'
import { NewVersionFields } from './new-version-fields'

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
  const [version, setVersion] = useState({ release: basis.nextRelease, note: '', activate: false })
  const preview = useQuery({ ...gapPreviewQuery(basis.basedOnId, previewed ?? []), enabled: previewed !== null })
  const { mutate, isPending, error } = useAddGapEdges()
  const isPreviewed = previewed === edges && preview.isSuccess
  // Then the edges may be added unseen, in a version that is not made active.
  const canAdd = isPreviewed || (previewed === edges && preview.error?.code === 'too-large')
  const add = () => {
    const { release, note, activate } = version
    const asked = { release: release.trim(), note, activate: activate && isPreviewed }
    mutate({ basedOnId: basis.basedOnId, edges: [...edges], ...asked }, { onSuccess: onAdded })
  }
  const footer = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button
        variant={canAdd ? 'secondary' : 'primary'}
        isPending={preview.isFetching}
        onPress={() => (previewed === edges ? void preview.refetch() : setPreviewed(edges))}
      >
        Preview
      </Button>
      <Button
        variant={canAdd ? 'primary' : 'secondary'}
        isDisabled={!canAdd || version.release.trim() === ''}
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
        {canAdd ? (
          <NewVersionFields basedOn={basis.basedOn} value={version} canActivate={isPreviewed} onChange={setVersion} />
        ) : null}
        <ErrorNotice error={error} title="Nothing was added" />
      </div>
    </Dialog>
  )
}
