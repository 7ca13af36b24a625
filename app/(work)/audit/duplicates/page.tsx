// /audit/duplicates: near-copies among training rows, and contamination against held-out cases.
import type { Metadata } from 'next'
import { DuplicatesView } from '@/components/duplicates/duplicates-view'
import { NotAllowed } from '@/components/people/not-allowed'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export const metadata: Metadata = { title: 'Duplicates' }

export default async function DuplicatesPage() {
  const actor = await requireActor()
  if (!can(actor.role, 'audit')) return <NotAllowed role={actor.role} right="audit" />
  return <DuplicatesView />
}
