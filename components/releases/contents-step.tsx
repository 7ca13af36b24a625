// Which trajectories may enter, and which release this one follows.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Checkbox } from '@/components/ui/checkbox'
import { Select } from '@/components/ui/select'
import { releasesQuery } from '@/lib/client/releases'
import type { ReleaseStepProps } from './release-step-props'

export function ContentsStep({ options, onChange }: ReleaseStepProps) {
  const { data } = useQuery(releasesQuery())
  const ready = data?.items.filter(({ state }) => state === 'ready') ?? []
  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-muted">
        Physicians’ word comes first; where nobody looked, a certificate may let trajectories in. Held-out cases never
        enter, nor do cases whose licence does not let them be passed on.
      </p>
      <div className="grid gap-1">
        <Checkbox
          isSelected={options.includeUncertified}
          onChange={(includeUncertified) => onChange({ ...options, includeUncertified })}
        >
          Include uncertified trajectories
          <span className="block text-xs text-muted">
            Adds unreviewed trajectories that the automatic filter alone lets in. Nothing is guaranteed of them; their
            rows and the dataset card say so.
          </span>
        </Checkbox>
        <Checkbox
          isSelected={options.includeSimulated}
          onChange={(includeSimulated) => onChange({ ...options, includeSimulated })}
        >
          Include simulated reviews
          <span className="block text-xs text-muted">
            Counts the verdicts of simulated reviewers as if they were physicians&apos;. For trying things out only; the
            release says so.
          </span>
        </Checkbox>
      </div>
      <Select
        label="Follows"
        className="max-w-xs"
        value={String(options.followsId ?? '')}
        onChange={(id) => onChange({ ...options, followsId: id === '' ? null : Number(id) })}
        options={[
          { value: '', label: 'No release' },
          ...ready.map(({ id, version }) => ({ value: String(id), label: version })),
        ]}
        hint="The release that this one mends or goes on from: its page shows what changed."
      />
    </div>
  )
}
