// The audit's pages share a frame and the tabs that lead between them; each page asks for its right itself.
import type { ReactNode } from 'react'
import { auditSections } from '@/components/audit/audit-sections'
import { NotAllowed } from '@/components/people/not-allowed'
import { PageFrame } from '@/components/ui/page-frame'
import { TabLinks } from '@/components/ui/tab-links'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export default async function AuditLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  if (!can(actor.role, 'audit')) return <NotAllowed role={actor.role} right="audit" />
  return (
    <PageFrame>
      <TabLinks label="Audit" tabs={auditSections} />
      {children}
    </PageFrame>
  )
}
