// How long somebody attended to a page: it was in sight, and they did something in it within the last minute.

/** Reading without a touch of the keyboard or mouse still counts for this long. */
const IDLE_AFTER_MS = 60_000
/** What one event can be given: an hour. */
const LONGEST_MS = 3_600_000

/** Times are milliseconds of any clock that only goes forward. */
export class AttentionClock {
  private gatheredMs = 0
  private countedTo: number
  /** Until when attention is assumed; before `countedTo` where there is none. */
  private activeUntil: number

  /** A page that has just been opened is attended to. */
  constructor(now: number) {
    this.countedTo = now
    this.activeUntil = now + IDLE_AFTER_MS
  }

  /** The person did something, or the page came into sight. */
  touch(now: number): void {
    this.count(now)
    this.activeUntil = now + IDLE_AFTER_MS
  }

  /** The page went out of sight. */
  hide(now: number): void {
    this.count(now)
    this.activeUntil = now
  }

  /** The attention since the last taking, in whole milliseconds. */
  take(now: number): number {
    this.count(now)
    const taken = Math.min(LONGEST_MS, Math.round(this.gatheredMs))
    this.gatheredMs = 0
    return taken
  }

  private count(now: number): void {
    this.gatheredMs += Math.max(0, Math.min(now, this.activeUntil) - this.countedTo)
    this.countedTo = Math.max(this.countedTo, now)
  }
}
