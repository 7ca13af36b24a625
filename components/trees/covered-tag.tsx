// Says that the answers of an order are not shown yet: by word, icon and frame.
import { EyeOff } from 'lucide-react'

export function CoveredTag() {
  return (
    <span className="inline-flex w-fit items-center gap-1 rounded border border-dashed border-line-strong px-1 text-xs text-ink">
      <EyeOff aria-hidden className="size-3 shrink-0" />
      Answers covered
    </span>
  )
}
