// Says that an ordered test gave nothing: by word, icon and hatching.
import { Ban } from 'lucide-react'

export function UnavailableTag() {
  return (
    <span className="hatched inline-flex items-center gap-1 rounded border border-dashed border-warn px-1 text-xs font-semibold text-warn">
      <Ban aria-hidden className="size-3" />
      UNAVAILABLE
    </span>
  )
}
