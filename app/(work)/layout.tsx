// The frame of the signed-in pages. Each page checks the role for itself; the layout only needs it to know what to offer.
import type { ReactNode } from 'react'
import { NoticeBar } from '@/components/notices/notice-bar'
import { KeepWorking } from '@/components/shell/keep-working'
import { TopBar } from '@/components/shell/top-bar'
import { can } from '@/lib/core/domain/policy'
import { isDemoOffered, requireActor } from '@/lib/server/auth'

export default async function WorkLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor()
  return (
    <div className="flex min-h-dvh flex-col">
      <TopBar name={actor.name} role={actor.role} />
      <KeepWorking actorId={actor.id} name={actor.name} isDemoOffered={isDemoOffered()} />
      {can(actor.role, 'read-research') ? <NoticeBar /> : null}
      <div id="content" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
        {children}
      </div>
    </div>
  )
}
