// A question before a change that others will notice.
'use client'
import type { ReactNode } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'
import { ErrorNotice, type ShownError } from './error-notice'

type ConfirmDialogProps = {
  title: string
  /** What the confirming button says: the act itself, never "OK". */
  action: string
  isDangerous?: boolean
  isPending: boolean
  error?: ShownError | null
  onConfirm: () => void
  onClose: () => void
  children: ReactNode
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const footer = (
    <>
      <Button onPress={props.onClose}>Cancel</Button>
      <Button variant={props.isDangerous ? 'danger' : 'primary'} isPending={props.isPending} onPress={props.onConfirm}>
        {props.action}
      </Button>
    </>
  )
  return (
    <Dialog title={props.title} isOpen onOpenChange={props.onClose} size="sm" footer={footer}>
      <div className="grid gap-3">
        {props.children}
        <ErrorNotice error={props.error} />
      </div>
    </Dialog>
  )
}
