// Puts the keyboard into a part that was just added.
import { partId } from './edited-marks'

export function focusPart(id: number, field: 'first' | 'last' = 'first'): void {
  // It is there after the next render only.
  setTimeout(() => {
    const fields = document.querySelectorAll<HTMLElement>(`[data-entry="${partId(id)}"] :is(input, textarea)`)
    const chosen = field === 'first' ? fields[0] : fields[fields.length - 1]
    chosen?.focus()
    chosen?.scrollIntoView({ block: 'nearest' })
  }, 50)
}
