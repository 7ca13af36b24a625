// What a reviewer can say of the turn in hand, in the order of the buttons.
import { Check, CheckCheck, CircleHelp, PenLine, ShieldAlert, Undo2, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ButtonVariant } from '@/components/ui/button-style'
import type { ReviewCommand } from './key-map'

export type VerdictCommand = Extract<
  ReviewCommand,
  'accept' | 'accept-path' | 'reject' | 'flag-unsafe' | 'edit' | 'cannot-judge' | 'withdraw'
>

type Choice = { command: VerdictCommand; text: string; hint: string; icon: ReactNode; variant?: ButtonVariant }

export const verdictChoices: readonly Choice[] = [
  {
    command: 'accept',
    text: 'Accept turn',
    hint: 'It is sound, given everything above it',
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
    hint: 'Neither for nor against: leave it to others, and say why',
    icon: <CircleHelp aria-hidden />,
  },
  {
    command: 'flag-unsafe',
    text: 'Unsafe…',
    hint: 'Reject it because acting on it could harm the patient',
    icon: <ShieldAlert aria-hidden />,
    variant: 'danger',
  },
  {
    command: 'withdraw',
    text: 'Withdraw',
    hint: 'Take the verdict on this turn back',
    icon: <Undo2 aria-hidden />,
    variant: 'ghost',
  },
]
