// Joins the key map to the page: a key outside any field runs its command, unless the person switched the keys off.
'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { deviceStorage } from '@/lib/client/device-storage'
import { type ReviewCommand, reviewCommandOf } from './key-map'

const STORAGE_KEY = 'medaction.keys'
const FIELDS = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="textbox"], [role="combobox"]'

export type ReviewKeysSwitch = { isOn: boolean; turn: (isOn: boolean) => void }

export function useReviewKeys(run: (command: ReviewCommand) => void): ReviewKeysSwitch {
  const [isOn, setOn] = useState(() => deviceStorage().getItem(STORAGE_KEY) !== 'off')
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isInField(event.target)) return
    const command = reviewCommandOf(event)
    if (!command || (!isOn && command !== 'show-keys')) return
    event.preventDefault()
    run(command)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  const turn = (next: boolean) => {
    setOn(next)
    deviceStorage().setItem(STORAGE_KEY, next ? 'on' : 'off')
  }
  return { isOn, turn }
}

/** Typing never runs a command; neither does anything inside a dialog. Checkboxes are not typed into. */
function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null
}
