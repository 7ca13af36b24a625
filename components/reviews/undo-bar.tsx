// Undo and redo with what each would do, and beside them what was done last: shown, and spoken by screen readers.
'use client'
import { Redo2, Undo2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Tooltip } from '@/components/ui/tooltip'
import { shownKeys } from './key-map'
import { useOwnKeys } from './own-keys'
import type { Undo } from './use-undo'
import type { Workplace } from './use-workplace'

type UndoBarProps = {
  undo: Undo
  announcement: Workplace['announcement']
  onCommand: (command: 'undo' | 'redo') => void
}

export function UndoBar({ undo, announcement, onCommand }: UndoBarProps) {
  return (
    <div className="flex min-w-0 flex-[1_1_20rem] flex-wrap items-center gap-2">
      <StepButton command="undo" words={undo.undoWords} onCommand={onCommand} />
      <StepButton command="redo" words={undo.redoWords} onCommand={onCommand} />
      <p
        role="status"
        aria-label="What was done"
        className="min-w-0 flex-1 truncate text-xs text-muted"
        title={announcement.words}
      >
        {/* The same words twice are news twice. */}
        <span key={announcement.count}>{announcement.words}</span>
      </p>
    </div>
  )
}

const steps = {
  undo: { name: 'Undo', icon: <Undo2 aria-hidden /> },
  redo: { name: 'Redo', icon: <Redo2 aria-hidden /> },
}

type StepButtonProps = { command: 'undo' | 'redo'; words: string | null; onCommand: UndoBarProps['onCommand'] }

function StepButton({ command, words, onCommand }: StepButtonProps) {
  const { map } = useOwnKeys()
  const { name, icon } = steps[command]
  const text = words ? `${name} ${words}` : `Nothing to ${command}`
  return (
    <Tooltip text={`${text} (${shownKeys(map, command).join(' or ')})`}>
      <Button
        size="sm"
        variant="ghost"
        icon={icon}
        isDisabled={words === null}
        aria-label={text}
        className="shrink-0"
        onPress={() => onCommand(command)}
      >
        {words ? `${name} ${shortened(words)}` : name}
      </Button>
    </Tooltip>
  )
}

/** Without the turn's order, which the tooltip has. */
const shortened = (words: string) => words.replace(/ \(.*$/s, '')
