// A modal dialog: titled, closed by Escape or its close button, its content scrolling inside.
'use client'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './button'
import { classNames } from './class-names'

type DialogProps = {
  title: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  size?: 'sm' | 'md' | 'lg' | 'xl'
  /** Buttons at the bottom, always in sight. */
  footer?: ReactNode
  children: ReactNode
}

const widths = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-4xl', xl: 'max-w-6xl' }
const overlayStyle =
  'fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-black/45 p-4 sm:items-center'

export function Dialog({ title, isOpen, onOpenChange, size = 'md', footer, children }: DialogProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} className={overlayStyle}>
      <Modal className={classNames('w-full', widths[size])}>
        <AriaDialog className="flex max-h-[calc(100dvh-2rem)] flex-col rounded-lg border border-line bg-surface shadow-raised outline-none">
          <div className="flex items-center justify-between gap-3 border-b border-line px-4 py-2.5">
            <Heading slot="title" level={2} className="text-base">
              {title}
            </Heading>
            <Button
              variant="ghost"
              size="sm"
              aria-label="Close"
              icon={<X aria-hidden />}
              onPress={() => onOpenChange(false)}
            />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{footer}</div>
          ) : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
