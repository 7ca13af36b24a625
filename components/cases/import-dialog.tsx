// The dialog that imports a file of cases, first as a dry run if one likes, and shows the whole report.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { FileInput } from '@/components/ui/file-input'
import { Select } from '@/components/ui/select'
import { useImportCases } from '@/lib/client/cases'
import type { CaseFormat } from '@/lib/core/domain/case-list'
import { ImportReportView } from './import-report-view'

const formats: { value: CaseFormat; label: string }[] = [
  { value: 'medaction', label: 'MedAction cases (medaction-case/1, JSON Lines)' },
  { value: 'agentclinic', label: 'AgentClinic OSCE (JSON Lines)' },
  { value: 'phenopacket', label: 'GA4GH phenopacket (JSON, one a file)' },
  { value: 'medr-bench', label: 'MedR-Bench case (JSON, one or many a file)' },
  { value: 'clindiag', label: 'ClinDiag cases (tar archive of their folders)' },
]

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const [format, setFormat] = useState<CaseFormat>('medaction')
  const [file, setFile] = useState<File | null>(null)
  const [isDryRun, setIsDryRun] = useState(false)
  const [readsText, setReadsText] = useState(false)
  const { mutate, isPending, data, error, reset } = useImportCases()
  const start = () => file && mutate({ format, isDryRun, readsText, file })
  const footer = (
    <>
      <Button onPress={onClose}>{data && !data.isDryRun ? 'Done' : 'Cancel'}</Button>
      <Button variant="primary" isDisabled={!file} isPending={isPending} onPress={start}>
        {isDryRun ? 'Check file' : 'Import file'}
      </Button>
    </>
  )
  return (
    <Dialog title="Import cases" isOpen onOpenChange={onClose} size="lg" footer={footer}>
      <div className="grid gap-4">
        <div className="grid gap-4 md:grid-cols-2">
          <Select label="Format" value={format} onChange={setFormat} options={formats} />
          <FileInput
            accept=".json,.jsonl,.ndjson,.gz,.tar,.tgz,application/json,text/plain"
            onChange={(chosen) => {
              setFile(chosen)
              reset()
            }}
          />
        </div>
        <Checkbox isSelected={readsText} onChange={setReadsText}>
          Read findings from the texts, by the active graph
        </Checkbox>
        <Checkbox isSelected={isDryRun} onChange={setIsDryRun}>
          Dry run: check and report, store nothing
        </Checkbox>
        <p className="text-xs text-muted">
          A case that is there already is left unchanged, so a file can be imported again. A defective case is refused
          whole; the others go in.
        </p>
        <ErrorNotice error={error} title="The file was not imported" />
        {data ? <ImportReportView report={data} /> : null}
      </div>
    </Dialog>
  )
}
