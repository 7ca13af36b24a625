// What a reviewer can say of the turn in hand.
'use client'
import { Check, CheckCheck, CircleHelp, PenLine, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { ButtonVariant } from '@/components/ui/button-style'
import { Kbd } from '@/components/ui/kbd'
import { Tooltip } from '@/components/ui/tooltip'
import { type ReviewCommand, shownKeys } from './key-map'

export type VerdictCommand = Extract<
  ReviewCommand,
  'accept' | 'accept-path' | 'reject' | 'edit' | 'cannot-judge' | 'withdraw'
>

type VerdictButtonsProps = { allowed: ReadonlySet<VerdictCommand>; onCommand: (command: VerdictCommand) => void }

type Choice = { command: VerdictCommand; text: string; hint: string; icon: ReactNode; variant?: ButtonVariant }

const choices: Choice[] = [
  {
    command: 'accept',
    text: 'Accept turn',
    hint: 'This turn is sound',
    icon: <Check aria-hidden />,
    variant: 'primary',
  },
  {
    command: 'accept-path',
    text: 'Accept path to here',
    hint: 'Every undecided turn from the first to this one is sound',
    icon: <CheckCheck aria-hidden />,
  },
  {
    command: 'reject',
    text: 'Reject…',
    hint: 'Say why; what hangs below is closed',
    icon: <X aria-hidden />,
    variant: 'danger',
  },
  { command: 'edit', text: 'Edit…', hint: 'Write what should have been done instead', icon: <PenLine aria-hidden /> },
  {
    command: 'cannot-judge',
    text: 'Cannot judge…',
    hint: 'Leave it to others, and say why',
    icon: <CircleHelp aria-hidden />,
  },
  {
    command: 'withdraw',
    text: 'Withdraw',
    hint: 'Take the verdict on this turn back',
    icon: <Undo2 aria-hidden />,
    variant: 'ghost',
  },
]

export function VerdictButtons({ allowed, onCommand }: VerdictButtonsProps) {
  // There is nothing to withdraw on most turns; the other choices keep their places.
  const shown = choices.filter(({ command }) => command !== 'withdraw' || allowed.has(command))
  return (
    <div role="group" aria-label="Verdict on this turn" className="flex flex-wrap gap-2">
      {shown.map(({ command, text, hint, icon, variant }) => (
        <Tooltip key={command} text={`${hint} (${shownKeys(command).join(' or ')})`}>
          <Button
            variant={variant}
            icon={icon}
            isDisabled={!allowed.has(command)}
            className="flex-auto justify-start gap-1.5 px-2 text-[0.8125rem]"
            onPress={() => onCommand(command)}
          >
            {text}
            <span aria-hidden className="ml-auto hidden xl:inline">
              {shownKeys(command)
                .slice(0, 1)
                .map((key) => (
                  <Kbd key={key}>{key.replace('Shift + ', '⇧')}</Kbd>
                ))}
            </span>
          </Button>
        </Tooltip>
      ))}
    </div>
  )
}
