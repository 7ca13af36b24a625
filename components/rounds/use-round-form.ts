// The options of a round being opened: the step in hand, what is wrong with them, and what they would draw.
'use client'
import { useState } from 'react'
import { useRoundPreview } from '@/lib/client/round-preview'
import { useOpenRound } from '@/lib/client/rounds'
import { type OpenRound, openRoundSchema } from '@/lib/core/domain/round'
import { findErrors, onlySteps, type RoundStep, roundSteps, toErrors } from './round-fields'

const initial: OpenRound = { ...openRoundSchema.parse({ name: 'Round', budget: 10 }), name: '' }

/** What is wrong is said of steps that were left, and of all once the preview was asked for; what the server refused, until a change. */
export function useRoundForm() {
  const [options, setOptions] = useState(initial)
  const [step, setStep] = useState<RoundStep>('trees')
  const [left, setLeft] = useState<readonly RoundStep[]>([])
  const open = useOpenRound()
  const own = findErrors(options)
  const preview = useRoundPreview(options, step === 'preview' && own.size === 0)
  const refused = toErrors([...(preview.error?.defects ?? []), ...(open.error?.defects ?? [])])
  const change = (next: OpenRound) => {
    setOptions(next)
    open.reset()
  }
  const go = (next: RoundStep) => {
    setLeft(next === 'preview' ? roundSteps : [...left, step])
    setStep(next)
  }
  return { options, step, open, preview, own, errors: new Map([...refused, ...onlySteps(own, left)]), change, go }
}

export type RoundForm = ReturnType<typeof useRoundForm>
