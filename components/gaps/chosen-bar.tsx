// What stands ready to be added, always in sight at the foot of the page.
import { Button } from '@/components/ui/button'

type ChosenBarProps = { count: number; onAdd: () => void; onClear: () => void }

export function ChosenBar({ count, onAdd, onClear }: ChosenBarProps) {
  return (
    <section
      aria-label="Chosen gaps"
      className="sticky bottom-3 z-10 mt-4 flex flex-wrap items-center justify-between gap-3 rounded-lg border border-line-strong bg-surface px-4 py-3 shadow-raised"
    >
      <p role="status">
        <span className="font-medium tabular-nums">{count}</span> {count === 1 ? 'pair' : 'pairs'} chosen
      </p>
      <div className="flex gap-2">
        <Button onPress={onClear}>Clear</Button>
        <Button variant="primary" onPress={onAdd}>
          Preview and add…
        </Button>
      </div>
    </section>
  )
}
