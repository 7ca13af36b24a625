// The keys as one person has them on this device: buttons, handler and sheet read them here.
'use client'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { deviceStorage } from '@/lib/client/device-storage'
import { readKeyChanges } from './change-key'
import { type KeyChanges, type ReviewKey, reviewKeys, withChanges } from './key-map'

export type OwnKeys = {
  map: readonly ReviewKey[]
  changes: KeyChanges
  /** Whether plain keys do anything; those with Ctrl and "?" always do. */
  isOn: boolean
  turn: (isOn: boolean) => void
  change: (changes: KeyChanges) => void
}

const nothing = () => undefined
const OwnKeysContext = createContext<OwnKeys>({
  map: reviewKeys,
  changes: {},
  isOn: true,
  turn: nothing,
  change: nothing,
})

export const useOwnKeys = (): OwnKeys => useContext(OwnKeysContext)

type OwnKeysProviderProps = { actorId: number; children: ReactNode }

/** Kept per person: two people at one computer do not share their keys. */
export function OwnKeysProvider({ actorId, children }: OwnKeysProviderProps) {
  const switchName = `medaction.keys-switch.${actorId}`
  const changesName = `medaction.keys.${actorId}`
  const [isOn, setOn] = useState(() => deviceStorage().getItem(switchName) !== 'off')
  const [changes, setChanges] = useState(() => readKeyChanges(deviceStorage().getItem(changesName)))
  const keys = useMemo<OwnKeys>(
    () => ({
      ...{ map: withChanges(changes), changes, isOn },
      turn: (next) => {
        setOn(next)
        deviceStorage().setItem(switchName, next ? 'on' : 'off')
      },
      change: (next) => {
        setChanges(next)
        deviceStorage().setItem(changesName, JSON.stringify(next))
      },
    }),
    [changes, isOn, switchName, changesName],
  )
  return <OwnKeysContext value={keys}>{children}</OwnKeysContext>
}
