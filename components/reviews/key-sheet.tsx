// The sheet of keys, and the switch that turns single keys off.
'use client'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { keySheet } from './key-map'
import type { ReviewKeysSwitch } from './use-review-keys'

type KeySheetProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void; keys: ReviewKeysSwitch }

export function KeySheet({ isOpen, onOpenChange, keys }: KeySheetProps) {
  return (
    <Dialog title="Keys" isOpen={isOpen} onOpenChange={onOpenChange}>
      <div className="grid gap-4">
        {keySheet().map((group) => (
          <section key={group.title} className="grid gap-1">
            <h3 className="text-xs text-muted">{group.title}</h3>
            <dl className="grid grid-cols-[8rem_1fr] gap-x-3 gap-y-1">
              {group.entries.map((entry) => (
                <div key={entry.label} className="contents">
                  <dt className="flex gap-1">
                    {entry.keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dt>
                  <dd>{entry.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <Checkbox isSelected={keys.isOn} onChange={keys.turn}>
          Use single keys in the workspace{' '}
          <span className="text-xs text-muted">The tree’s keys and ? always work.</span>
        </Checkbox>
      </div>
    </Dialog>
  )
}
