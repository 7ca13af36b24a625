// The banner over everything that simulated labels are in.
import { FlaskConical } from 'lucide-react'
import type { ReactNode } from 'react'

export function SimulatedNotice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className="flex gap-2.5 rounded-lg border border-warn/40 bg-warn-soft px-3 py-2.5">
      <FlaskConical aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
      <div>
        <p className="font-medium text-warn">Simulated</p>
        <p>{children} It shows how the pages work and says nothing of what physicians think.</p>
      </div>
    </div>
  )
}
