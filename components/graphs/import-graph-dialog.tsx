// The dialog that imports a version of the graph from a file, first as a dry run if one likes, and shows the whole report.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { Notice } from '@/components/ui/notice'
import { type ImportGraph, useImportGraph } from '@/lib/client/graphs'
import { GraphFileFields } from './graph-file-fields'
import { GraphImportReport } from './graph-import-report'

type Wish = Omit<ImportGraph, 'file'> & { file: File | null }

const start: Wish = { format: 'medaction', name: '', release: '', isActivated: false, isDryRun: false, file: null }

export function ImportGraphDialog({ onClose }: { onClose: () => void }) {
  const [wish, setWish] = useState(start)
  const { mutate, isPending, data, error, reset } = useImportGraph()
  const { file } = wish
  const isDone = data !== undefined && !data.isDryRun && data.version !== null
  const change = (values: Partial<Wish>) => {
    setWish({ ...wish, ...values })
    reset()
  }
  const send = () => {
    if (file && !isPending && !isDone) mutate({ ...wish, file, name: wish.name.trim(), release: wish.release.trim() })
  }
  // Closed while it runs, the report would be lost.
  const close = () => !isPending && onClose()
  const footer = (
    <>
      <Button onPress={close} isDisabled={isPending}>
        {isDone ? 'Done' : 'Cancel'}
      </Button>
      <Button variant="primary" isDisabled={!file || isDone} isPending={isPending} onPress={send}>
        {wish.isDryRun ? 'Check file' : 'Import file'}
      </Button>
    </>
  )
  return (
    <Dialog title="Import a graph version" isOpen onOpenChange={close} size="lg" footer={footer}>
      <div className="grid gap-4">
        <fieldset disabled={isPending} className="grid gap-4">
          <GraphFileFields wish={wish} onChange={change} />
          <div className="grid gap-1">
            <Checkbox isSelected={wish.isDryRun} isDisabled={isPending} onChange={(isDryRun) => change({ isDryRun })}>
              Dry run: check and report, store nothing
            </Checkbox>
            <Checkbox
              isSelected={wish.isActivated}
              isDisabled={isPending || wish.isDryRun}
              onChange={(isActivated) => change({ isActivated })}
            >
              Activate it at once: cases link to it, and new trees are scored with it. Earlier scores stay.
            </Checkbox>
          </div>
        </fieldset>
        <p className="text-xs text-muted">
          A version is stored whole or not at all, and never changes afterwards. The same file again changes nothing.
        </p>
        {isPending ? (
          <Notice title={wish.isDryRun ? 'Checking the file' : 'Importing the file'}>
            A graph of 40 000 concepts can take half a minute. Keep this page open to see the report.
          </Notice>
        ) : null}
        <ErrorNotice error={error} title="The file was not imported" />
        {data ? <GraphImportReport report={data} /> : null}
      </div>
    </Dialog>
  )
}
