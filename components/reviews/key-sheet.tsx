// The sheet of keys: every key there is, a way to change one's own, and the switch that turns single keys off.
'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { keySheet, type ReviewCommand } from './key-map'
import { KeyRow } from './key-row'
import { useOwnKeys } from './own-keys'

type KeySheetProps = { isOpen: boolean; onClose: () => void }

export function KeySheet({ isOpen, onClose }: KeySheetProps) {
  const keys = useOwnKeys()
  const [asked, ask] = useState<ReviewCommand | null>(null)
  const changed = Object.keys(keys.changes).length
  const footer = (
    <>
      <Button className="mr-auto" variant="ghost" isDisabled={changed === 0} onPress={() => keys.change({})}>
        Give all keys back
      </Button>
      <Button variant="primary" onPress={onClose}>
        Done
      </Button>
    </>
  )
  return (
    <Dialog title="Keys" isOpen={isOpen} onOpenChange={onClose} size="lg" footer={footer}>
      <div className="grid gap-4">
        <Checkbox isSelected={keys.isOn} onChange={keys.turn}>
          Use single keys in the workspace{' '}
          <span className="text-xs text-muted">
            Without them, keys with Ctrl, the tree’s keys and ? still work. Keys are yours, on this device.
          </span>
        </Checkbox>
        {keySheet(keys.map).map((group) => (
          <section key={group.title} className="grid gap-1">
            <h3 className="text-xs text-muted">{group.title}</h3>
            <ul className="grid gap-x-6 md:grid-cols-2">
              {group.entries.map((entry) => (
                <KeyRow key={entry.label} {...{ entry, ask }} isAsked={asked !== null && entry.command === asked} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
