// The dialog that imports a file of case reports, first as a dry run if one likes, and shows the whole report on it.
'use client'
import { useState } from 'react'
import { ImportReportView } from '@/components/cases/import-report-view'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { FileInput } from '@/components/ui/file-input'
import { Select } from '@/components/ui/select'
import { useImportReports } from '@/lib/client/reports'
import type { ReportFormat } from '@/lib/core/domain/report'

const formats: { value: ReportFormat; label: string; accept: string }[] = [
  { value: 'medr-bench', label: 'MedR-Bench (JSON)', accept: '.json,application/json' },
  {
    value: 'medaction',
    label: 'MedAction reports (medaction-report/1, JSON Lines)',
    accept: '.json,.jsonl,.ndjson,application/json,text/plain',
  },
  { value: 'text', label: 'Plain text, one report a file', accept: '.txt,.md,text/plain' },
]

export function ImportReportsDialog({ onClose }: { onClose: () => void }) {
  const [format, setFormat] = useState<ReportFormat>('medr-bench')
  const [file, setFile] = useState<File | null>(null)
  const [isDryRun, setIsDryRun] = useState(false)
  const { mutate, isPending, data, error, reset } = useImportReports()
  const footer = (
    <>
      <Button onPress={onClose}>{data && !data.isDryRun ? 'Done' : 'Cancel'}</Button>
      <Button
        variant="primary"
        isDisabled={!file}
        isPending={isPending}
        onPress={() => file && mutate({ format, isDryRun, file })}
      >
        {isDryRun ? 'Check file' : 'Import file'}
      </Button>
    </>
  )
  return (
    <Dialog title="Import reports" isOpen onOpenChange={onClose} size="lg" footer={footer}>
      <div className="grid gap-4">
        <div className="grid gap-4 md:grid-cols-2">
          <Select
            label="Format"
            value={format}
            onChange={(value) => {
              setFormat(value)
              reset()
            }}
            options={formats}
          />
          <FileInput
            accept={formats.find(({ value }) => value === format)?.accept}
            onChange={(chosen) => {
              setFile(chosen)
              reset()
            }}
          />
        </div>
        <Checkbox isSelected={isDryRun} onChange={setIsDryRun}>
          Dry run: check and report, store nothing
        </Checkbox>
        <p className="text-xs text-muted">
          A report that is there already is left unchanged, so a file can be imported again. A defective report is
          refused whole; the others go in.
        </p>
        <ErrorNotice error={error} title="The file was not imported" />
        {data ? <ImportReportView report={data} /> : null}
      </div>
    </Dialog>
  )
}
