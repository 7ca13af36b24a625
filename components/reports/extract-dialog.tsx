// The order to make environments of reports: which model, of which reports, for how much.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { BudgetFields } from '@/components/models/budget-fields'
import { ModelField } from '@/components/models/model-field'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Notice } from '@/components/ui/notice'
import { NumberInput } from '@/components/ui/number-input'
import { TextLink } from '@/components/ui/text-link'
import { modelChoicesQuery } from '@/lib/client/models'
import { useExtractReports } from '@/lib/client/reports'
import { createExtractionSchema } from '@/lib/core/domain/report'
import type { Budget } from '@/lib/core/domain/run'

/** Without a report the order is for every report without a draft. */
type ExtractDialogProps = { report?: { id: number; title: string }; onClose: () => void }

export function ExtractDialog({ report, onClose }: ExtractDialogProps) {
  const models = useQuery(modelChoicesQuery())
  const [chosen, choose] = useState<number | null>(null)
  const [budget, setBudget] = useState<Budget>({ usd: null, tokens: null })
  const [limit, setLimit] = useState(Number.NaN)
  const { mutate, isPending, data, error } = useExtractReports()
  const modelId = chosen ?? models.data?.items[0]?.id ?? null
  const order = createExtractionSchema.safeParse({
    ...{ modelId, budget, reportIds: report ? [report.id] : [] },
    limit: report || Number.isNaN(limit) ? null : limit,
  })
  const footer = (
    <>
      <Button onPress={onClose}>{data ? 'Done' : 'Cancel'}</Button>
      <Button
        variant="primary"
        isDisabled={!order.success || data !== undefined}
        isPending={isPending}
        onPress={() => order.success && mutate(order.data)}
      >
        Extract
      </Button>
    </>
  )
  return (
    <Dialog title="Extract environments" isOpen onOpenChange={onClose} footer={footer}>
      <div className="grid gap-4">
        <p className="text-muted">
          A chat model makes an environment of {report ? `“${report.title}”` : 'every report that has none yet'}: what
          is known at the start, the tests with their results, the diagnosis. What is no quote of the report is dropped
          and counted.
        </p>
        <ModelField models={models} value={modelId} onChange={choose} />
        <BudgetFields budget={budget} onChange={setBudget} />
        {report ? null : (
          <NumberInput
            label="Reports at most"
            value={limit}
            onChange={setLimit}
            minValue={1}
            hint="Empty: all of them. The oldest come first."
          />
        )}
        <ErrorNotice error={error} title="No run was started" />
        {data ? (
          <Notice tone="good" title="The run has started">
            The worker asks the model, report by report. <TextLink href={`/runs/${data.runId}`}>How far it is</TextLink>
          </Notice>
        ) : null}
      </div>
    </Dialog>
  )
}
