// What a reviewer can say of the turn in hand, with the key of each.
'use client'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'
import type { TurnCommand } from './allowed-commands'
import { KeyHint } from './key-hint'
import { useOwnKeys } from './own-keys'
import { shownKeys } from './key-map'
import { verdictChoices } from './verdict-choices'

type VerdictButtonsProps = {
  /** What is judged: "turn", or a half of it. */
  what: string
  allowed: ReadonlySet<TurnCommand>
  onCommand: (command: TurnCommand) => void
}

export function VerdictButtons({ what, allowed, onCommand }: VerdictButtonsProps) {
  const { map } = useOwnKeys()
  // There is nothing to withdraw on most turns; the other choices keep their places.
  const shown = verdictChoices.filter(({ command }) => command !== 'withdraw' || allowed.has(command))
  return (
    <div className="@container">
      <div
        role="group"
        aria-label="Verdict on this turn"
        className="grid grid-cols-1 gap-1.5 @min-[16rem]:grid-cols-[auto_auto]"
      >
        {shown.map(({ command, text, hint, icon, variant }) => (
          <Tooltip key={command} text={`${hint} (${shownKeys(map, command).join(' or ')})`}>
            <Button
              variant={variant}
              icon={icon}
              isDisabled={!allowed.has(command)}
              className="min-w-0 justify-start gap-1 px-1.5 text-xs @max-[18rem]:[&_svg]:hidden"
              onPress={() => onCommand(command)}
            >
              {command === 'accept' ? `Accept ${what}` : text}
              <KeyHint command={command} className="ml-auto hidden xl:inline" />
            </Button>
          </Tooltip>
        ))}
      </div>
    </div>
  )
}
