// A model tried out: asked at once when the dialog opens, and what came of it.
'use client'
import { LoaderCircle } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { useTestModel } from '@/lib/client/models'
import type { Model } from '@/lib/core/domain/model'
import { ModelTestResult } from './model-test-result'

export function TestModelDialog({ model, onClose }: { model: Model; onClose: () => void }) {
  const { mutate, isPending, data, error } = useTestModel()
  const asked = useRef<number | null>(null)
  // Opening the dialog is the wish to ask; a second run of the effect must not pay for a second call.
  useEffect(() => {
    if (asked.current === model.id) return
    asked.current = model.id
    mutate(model.id)
  }, [model.id, mutate])
  const footer = (
    <>
      <Button isPending={isPending} onPress={() => mutate(model.id)}>
        Test again
      </Button>
      <Button variant="primary" onPress={onClose}>
        Done
      </Button>
    </>
  )
  return (
    <Dialog title={`Test of ${model.name}`} isOpen onOpenChange={onClose} footer={footer}>
      <div className="grid gap-3" aria-live="polite" aria-busy={isPending}>
        {isPending ? (
          <p className="flex items-center gap-2 text-muted">
            <LoaderCircle aria-hidden className="size-4 animate-spin" /> Asking {model.baseUrl} a small question…
          </p>
        ) : null}
        <ErrorNotice error={error} title="It could not be tested" />
        {data && !isPending ? <ModelTestResult test={data} /> : null}
      </div>
    </Dialog>
  )
}
