// A report without an environment, and the way to have one made.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { ReportDetail } from '@/lib/core/domain/report'
import { ExtractDialog } from './extract-dialog'

export function NoDraft({ report }: { report: ReportDetail }) {
  const [isExtracting, setExtracting] = useState(false)
  return (
    <>
      <EmptyState
        title="No environment yet"
        actions={
          <Button variant="primary" onPress={() => setExtracting(true)}>
            Extract an environment
          </Button>
        }
      >
        A chat model makes one of this report; you can correct it before it becomes a case.
      </EmptyState>
      {isExtracting ? <ExtractDialog report={report} onClose={() => setExtracting(false)} /> : null}
    </>
  )
}
