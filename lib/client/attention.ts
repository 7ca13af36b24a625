// The attention this page gets, from its first use on; events of a review take what has gathered since the one before.
import { AttentionClock } from './attention-clock'

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'scroll', 'touchstart'] as const

let clock: AttentionClock | null = null

/** Starts anew: what was attended to before belongs to something else. */
export function startAttention(): void {
  if (clock) return void clock.take(performance.now())
  const started = new AttentionClock(performance.now())
  clock = started
  const touch = () => {
    if (document.visibilityState === 'visible') started.touch(performance.now())
  }
  for (const name of TOUCHES) window.addEventListener(name, touch, { capture: true, passive: true })
  document.addEventListener('visibilitychange', () =>
    document.visibilityState === 'visible' ? touch() : started.hide(performance.now()),
  )
}

/** Milliseconds since the last taking; null where nothing was measured. */
export const takeAttention = (): number | null => clock?.take(performance.now()) ?? null
