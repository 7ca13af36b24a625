// The order to score trees: which, and under which graph.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { reviewStateName } from '@/components/trees/review-state-name'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Select } from '@/components/ui/select'
import { Field } from '@/components/ui/field'
import { graphsQuery } from '@/lib/client/graphs'
import { useCreateScoreRun } from '@/lib/client/scores'
import { type CreateScoreRun, createScoreRunSchema } from '@/lib/core/domain/score-run'
import { treeReviewStateSchema } from '@/lib/core/domain/tree-list'

const states = [
  { value: '', label: 'any' },
  ...treeReviewStateSchema.options.map((value) => ({ value, label: reviewStateName[value] })),
]

export function CreateScoreRunDialog({ onClose }: { onClose: () => void }) {
  const [choice, setChoice] = useState({ graphId: '', specialty: '', reviewState: '', onlyUnscored: false })
  const graphs = useQuery(graphsQuery({}))
  const { mutate, isPending, error } = useCreateScoreRun()
  const set = (change: Partial<typeof choice>) => setChoice({ ...choice, ...change })
  const footer = (
    <>
      <Button onPress={onClose}>Cancel</Button>
      <Button variant="primary" isPending={isPending} onPress={() => mutate(toRun(choice), { onSuccess: onClose })}>
        Score
      </Button>
    </>
  )
  return (
    <Dialog title="Score trees" isOpen onOpenChange={onClose} footer={footer}>
      <div className="grid gap-4">
        <p className="text-muted">
          Scores that exist already are kept. Under a graph that is not active, new scores stand beside the current ones
          and change no decision.
        </p>
        <Select
          label="Graph"
          value={choice.graphId}
          onChange={(graphId) => set({ graphId })}
          options={[
            { value: '', label: 'the active graph' },
            ...(graphs.data?.items ?? []).map(({ id, version }) => ({ value: String(id), label: version })),
          ]}
        />
        <Field
          label="Specialty"
          value={choice.specialty}
          onChange={(specialty) => set({ specialty })}
          placeholder="any"
        />
        <Select
          label="Review"
          value={choice.reviewState}
          onChange={(reviewState) => set({ reviewState })}
          options={states}
        />
        <Checkbox isSelected={choice.onlyUnscored} onChange={(onlyUnscored) => set({ onlyUnscored })}>
          Only trees with a trajectory that has no score under that graph
        </Checkbox>
        <ErrorNotice error={error} title="No run was started" />
      </div>
    </Dialog>
  )
}

type Choice = { graphId: string; specialty: string; reviewState: string; onlyUnscored: boolean }

function toRun({ graphId, specialty, reviewState, onlyUnscored }: Choice): CreateScoreRun {
  return createScoreRunSchema.parse({
    graphId: graphId === '' ? undefined : Number(graphId),
    filter: { specialty: specialty.trim() || undefined, reviewState: reviewState || undefined, onlyUnscored },
  })
}
