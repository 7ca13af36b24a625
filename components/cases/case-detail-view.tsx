// One case as researchers see it: observation, menu with results, diagnosis, flags, links and its trees.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Section } from '@/components/ui/section'
import { DescriptionList } from '@/components/ui/description-list'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { SynthesizeDialog } from '@/components/trees/synthesize-dialog'
import { caseQuery } from '@/lib/client/cases'
import type { CaseDetail } from '@/lib/core/domain/case-list'
import { useState } from 'react'
import { CaseFlagsNotice } from './case-flags-notice'
import { CaseMenu } from './case-menu'
import { CaseTrees } from './case-trees'
import { FindingList } from '@/components/trees/finding-list'
import { FlagBadge } from './flag-badge'
import { LinkedText } from './linked-text'
import { readSpans } from './read-spans'
import { TermLinks } from './term-links'

export function CaseDetailView({ caseId }: { caseId: number }) {
  const query = useQuery(caseQuery(caseId))
  return <Loaded query={query}>{(detail) => <CaseDetailBody detail={detail} />}</Loaded>
}

function CaseDetailBody({ detail }: { detail: CaseDetail }) {
  const [isSynthesizing, setIsSynthesizing] = useState(false)
  const { observation, menu, report } = detail.case
  return (
    <>
      <PageHeader
        title={detail.title}
        description={detail.specialty}
        badges={detail.flags.map((flag) => <FlagBadge key={flag} flag={flag} />)}
        actions={
          <Button variant="primary" onPress={() => setIsSynthesizing(true)}>
            Synthesize trees
          </Button>
        }
      />
      <div className="grid gap-6">
        <CaseFlagsNotice flags={detail.flags} />
        <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
          <Card title="Observation" description="What is known before any test is ordered.">
            <p className="mb-3 max-w-prose">
              <LinkedText text={observation.text} links={readSpans(observation.findings)} />
            </p>
            <FindingList findings={observation.findings} />
          </Card>
          <Card title="Facts">
            <Facts detail={detail} />
          </Card>
        </div>
        <Section
          title="Test menu"
          description="Reviewers and teachers see the names; results come back only when ordered."
        >
          <CaseMenu menu={menu} />
        </Section>
        <Section
          title="Term links"
          description="How the terms of this case link to the active graph. A choice is kept and reused."
        >
          <TermLinks links={detail.links} graphId={detail.graphId} />
        </Section>
        <Section title="Trees">
          <CaseTrees caseId={detail.id} />
        </Section>
        {report ? (
          <Card title="Report" description="The text the case was taken from.">
            <p className="max-h-96 max-w-prose overflow-y-auto whitespace-pre-wrap">{report}</p>
          </Card>
        ) : null}
      </div>
      {isSynthesizing ? (
        <SynthesizeDialog caseId={detail.id} caseTitle={detail.title} onClose={() => setIsSynthesizing(false)} />
      ) : null}
    </>
  )
}

function Facts({ detail }: { detail: CaseDetail }) {
  const { diagnosis, source } = detail.case
  return (
    <DescriptionList
      items={[
        { term: 'Diagnosis', value: <span className="font-medium">{diagnosis.label}</span> },
        {
          term: 'Concept',
          value: diagnosis.concept ? <code className="text-xs">{diagnosis.concept}</code> : 'by its label',
        },
        { term: 'Key', value: detail.key },
        { term: 'Source', value: source.reference ? `${source.name}, ${source.reference}` : source.name },
        { term: 'Licence', value: source.licence ?? 'not stated' },
        { term: 'Split', value: detail.split === 'held-out' ? <Badge tone="accent">held out</Badge> : 'train' },
      ]}
    />
  )
}
