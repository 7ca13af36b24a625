// The start: each role goes to the page its work begins on.
import { redirect } from 'next/navigation'
import { can } from '@/lib/core/domain/policy'
import { requireActor } from '@/lib/server/auth'

export default async function StartPage() {
  const actor = await requireActor()
  redirect(can(actor.role, 'review') ? '/reviews' : '/overview')
}
