// One release: how far its making is, then its guarantee, counts, files and the versions it rests on.
'use client'
import { useQuery } from '@tanstack/react-query'
import { LoaderCircle } from 'lucide-react'
import { formatCount } from '@/components/plots/number-text'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { SimulatedNotice } from '@/components/rounds/simulated-notice'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button-link'
import { Card } from '@/components/ui/card'
import { Section } from '@/components/ui/section'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { PageHeader } from '@/components/ui/page-header'
import { releaseQuery } from '@/lib/client/releases'
import type { Manifest, Release } from '@/lib/core/domain/release'
import { CertificateFacts, QualityFacts } from './certificate-facts'
import { ExcludedList } from './excluded-list'
import { ManifestFacts } from './manifest-facts'
import { ReleaseDiffView } from './release-diff-view'
import { ReleaseFiles } from './release-files'
import { ReleaseStateBadge } from './release-state-badge'
import { RuleCounts } from './rule-counts'
import { SourceTable } from './source-table'
import { StrataTable } from './strata-table'

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
        actions={
          release.state === 'ready' ? (
            <ButtonLink href={`/releases/new?follows=${release.id}`}>Make one that follows it</ButtonLink>
          ) : null
        }
      />
      {release.state === 'building' ? <Building /> : null}
      {release.state === 'failed' ? (
        <Notice tone="bad" title="The release could not be made">
          {release.error ?? 'No reason was stored.'} Nothing was released. Mend what it names, then{' '}
          <TextLink href="/releases/new">make it again</TextLink> under another version.
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
      {manifest.follows ? <ReleaseDiffView releaseId={release.id} /> : null}
      <Counts release={release} manifest={manifest} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Card title="Manifest">
          <ManifestFacts manifest={manifest} />
        </Card>
        <div className="grid gap-4">
          {manifest.certificate ? <CertificateFacts certificate={manifest.certificate} /> : null}
          {manifest.quality ? <QualityFacts quality={manifest.quality} /> : null}
        </div>
      </div>
      <Section title="Sources of the cases">
        <SourceTable sources={manifest.sources} />
      </Section>
      {manifest.strata.length > 0 ? <StrataTable strata={manifest.strata} /> : null}
    </div>
  )
}

function Counts({ release, manifest }: { release: Release; manifest: Manifest }) {
  const excluded = manifest.files.find(({ name }) => name === 'excluded.jsonl')
  return (
    <Section
      title="Counts"
      description={`${formatCount(release.items)} of ${formatCount(manifest.considered)} trajectories, over ${formatCount(manifest.cases)} cases.`}
    >
      <RuleCounts considered={manifest.considered} included={manifest.included} excluded={manifest.excluded} />
      {excluded ? <ExcludedList releaseId={release.id} file={excluded} /> : null}
    </Section>
  )
}
