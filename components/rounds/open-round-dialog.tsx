// The dialog that opens a round: options, what they would draw, and the start.
'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNotice } from '@/components/ui/error-notice'
import { useOpenRound, usePreviewRound } from '@/lib/client/rounds'
import { type OpenRound, openRoundSchema } from '@/lib/core/domain/round'
import { RoundForm } from './round-form'
import { RoundPreviewNotice } from './round-preview-notice'

const initial = openRoundSchema.parse({ name: 'Round', budget: 10 })

export function OpenRoundDialog({ onClose }: { onClose: () => void }) {
  const router = useRouter()
  const [options, setOptions] = useState<OpenRound>({ ...initial, name: '' })
  const preview = usePreviewRound()
  const open = useOpenRound()
  const checked = openRoundSchema.safeParse(options)
  const isReady = checked.success && Object.values(options.policy).some((weight) => weight > 0)
  const change = (next: OpenRound) => {
    setOptions(next)
    preview.reset()
  }
  const start = () =>
    checked.success && open.mutate(checked.data, { onSuccess: (round) => router.push(`/rounds/${round.id}`) })
  // What the form leads to stays in sight beside its buttons.
  const footer = (
    <>
      <div className="grid w-full gap-2">
        <ErrorNotice error={preview.error} title="The draw could not be previewed" />
        <ErrorNotice error={open.error} title="The round was not opened" />
        {preview.data ? <RoundPreviewNotice preview={preview.data} /> : null}
      </div>
      <Button onPress={onClose}>Cancel</Button>
      <Button
        isDisabled={!isReady}
        isPending={preview.isPending}
        onPress={() => checked.success && preview.mutate(checked.data)}
      >
        Preview draw
      </Button>
      <Button variant="primary" isDisabled={!isReady} isPending={open.isPending} onPress={start}>
        Open round
      </Button>
    </>
  )
  return (
    <Dialog title="Open a round" isOpen onOpenChange={onClose} size="lg" footer={footer}>
      <RoundForm options={options} onChange={change} />
    </Dialog>
  )
}
