// One release: how far its making is, then its guarantee, counts, files and the versions it rests on.
'use client'
import { useQuery } from '@tanstack/react-query'
import { LoaderCircle } from 'lucide-react'
import { formatCount } from '@/components/plots/number-text'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { SimulatedNotice } from '@/components/rounds/simulated-notice'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Section } from '@/components/ui/section'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { releaseQuery } from '@/lib/client/releases'
import type { Manifest, Release } from '@/lib/core/domain/release'
import { ManifestFacts } from './manifest-facts'
import { ReleaseFiles } from './release-files'
import { ReleaseStateBadge } from './release-state-badge'
import { RuleCounts } from './rule-counts'
import { SourceTable } from './source-table'

export function ReleaseDetailView({ releaseId }: { releaseId: number }) {
  const query = useQuery(releaseQuery(releaseId))
  return <Loaded query={query}>{(release) => <ReleaseDetailBody release={release} />}</Loaded>
}

function ReleaseDetailBody({ release }: { release: Release }) {
  const { manifest } = release
  return (
    <>
      <PageHeader
        title={`Release ${release.version}`}
        badges={
          <>
            <ReleaseStateBadge state={release.state} />
            {manifest?.includesSimulated ? <SimulatedBadge /> : null}
            {manifest?.includesUncertified ? <Badge tone="warn">includes uncertified</Badge> : null}
          </>
        }
      />
      {release.state === 'building' ? <Building /> : null}
      {release.state === 'failed' ? (
        <Notice tone="bad" title="The release could not be made">
          {release.error ?? 'No reason was stored.'} Nothing was released; make it again under another version.
        </Notice>
      ) : null}
      {release.state === 'ready' && manifest ? <ReadyRelease release={release} manifest={manifest} /> : null}
    </>
  )
}

const Building = () => (
  <EmptyState icon={<LoaderCircle aria-hidden className="animate-spin" />} title="The release is being built">
    The worker writes its files. This page follows by itself; you may leave it.
  </EmptyState>
)

function ReadyRelease({ release, manifest }: { release: Release; manifest: Manifest }) {
  return (
    <div className="grid gap-6">
      {manifest.includesSimulated ? <SimulatedNotice>This release rests on simulated reviews.</SimulatedNotice> : null}
      <Notice title="Guarantee">{manifest.guarantee}</Notice>
      <Section title="Files" description="Check a download against its SHA-256.">
        <ReleaseFiles releaseId={release.id} files={manifest.files} />
      </Section>
      <Section
        title="Counts"
        description={`${formatCount(release.items)} of ${formatCount(manifest.considered)} trajectories, over ${formatCount(manifest.cases)} cases.`}
      >
        <RuleCounts considered={manifest.considered} included={manifest.included} excluded={manifest.excluded} />
      </Section>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="Manifest">
          <ManifestFacts manifest={manifest} />
        </Card>
        <Section title="Sources of the cases">
          <SourceTable sources={manifest.sources} />
        </Section>
      </div>
    </div>
  )
}
