// Moving a part up or down, or removing it; the keyboard stays where it was.
'use client'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import type { PressEvent } from 'react-aria-components'
import { Button } from '@/components/ui/button'
import type { Edit } from './edited-environment'

type PartButtonsProps = {
  id: number
  name: string
  isFirst: boolean
  isLast: boolean
  edit: (edit: Edit) => void
}

export function PartButtons({ id, name, isFirst, isLast, edit }: PartButtonsProps) {
  const move = (by: 1 | -1) => (event: PressEvent) => {
    const button = event.target
    edit({ kind: 'move', id, by })
    // What is moved in the page loses the keyboard.
    requestAnimationFrame(() => button instanceof HTMLElement && button.focus())
  }
  const remove = (event: PressEvent) => {
    const box = event.target.closest('[data-entry]')
    const neighbour = box?.nextElementSibling ?? box?.previousElementSibling
    edit({ kind: 'remove', id })
    requestAnimationFrame(() =>
      neighbour?.querySelector<HTMLElement>('input, textarea, button:not(:disabled)')?.focus(),
    )
  }
  const icon = { size: 'sm', variant: 'ghost', className: 'px-1' } as const
  return (
    <div className="flex shrink-0 flex-col">
      <Button
        {...icon}
        aria-label={`Move ${name} up`}
        isDisabled={isFirst}
        icon={<ArrowUp aria-hidden />}
        onPress={move(-1)}
      />
      <Button
        {...icon}
        aria-label={`Move ${name} down`}
        isDisabled={isLast}
        icon={<ArrowDown aria-hidden />}
        onPress={move(1)}
      />
      <Button {...icon} aria-label={`Remove ${name}`} icon={<Trash2 aria-hidden />} onPress={remove} />
    </div>
  )
}
