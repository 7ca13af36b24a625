// The key of a command as it stands on its button, for the eye; whoever hears the page has the sheet of keys.
'use client'
import { Kbd } from '@/components/ui/kbd'
import type { ReviewCommand } from './key-map'
import { shortPress } from './key-press'
import { useOwnKeys } from './own-keys'

type KeyHintProps = { command: ReviewCommand; className?: string }

export function KeyHint({ command, className }: KeyHintProps) {
  const { map, isOn } = useOwnKeys()
  const key = map.find((entry) => entry.command === command)?.keys[0]
  if (!key || (!isOn && !key.startsWith('Mod+'))) return null
  return (
    <span aria-hidden className={className}>
      <Kbd>{shortPress(key)}</Kbd>
    </span>
  )
}
