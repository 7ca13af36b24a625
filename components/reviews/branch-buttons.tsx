// How a branch of one's own goes on: by oneself, or by the teacher.
'use client'
import { Bot, CornerDownRight } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { TurnCommand } from './allowed-commands'
import { KeyHint } from './key-hint'

type BranchButtonsProps = { allowed: ReadonlySet<TurnCommand>; onCommand: (command: TurnCommand) => void }

const choices = [
  { command: 'continue-branch', text: 'Continue this branch…', icon: <CornerDownRight aria-hidden /> },
  { command: 'ask-teacher', text: 'Ask the teacher to go on…', icon: <Bot aria-hidden /> },
] as const

export function BranchButtons({ allowed, onCommand }: BranchButtonsProps) {
  const shown = choices.filter(({ command }) => allowed.has(command))
  if (shown.length === 0) return null
  return (
    <div role="group" aria-label="Your branch" className="grid gap-1.5">
      {shown.map(({ command, text, icon }) => (
        <Button
          key={command}
          icon={icon}
          className="justify-start gap-1 px-1.5 text-xs"
          onPress={() => onCommand(command)}
        >
          {text}
          <KeyHint command={command} className="ml-auto hidden xl:inline" />
        </Button>
      ))}
    </div>
  )
}
