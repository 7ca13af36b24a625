// Sends what waits on this device, one after the other, again after any failure, and tells whoever watches how it stands.
import { retryDelayMs, type Schedule } from './send-failure'

export abstract class Delivery<Next, Snapshot> {
  protected isSending = false
  private readonly listeners = new Set<() => void>()
  private failures = 0
  private callOff: (() => void) | null = null

  protected constructor(
    private readonly schedule: Schedule,
    private snapshot: Snapshot,
  ) {}

  /** What is to go out next; null or undefined where nothing waits. */
  protected abstract nextToSend(): Next | null | undefined
  /** False where sending must pause. */
  protected abstract attempt(next: Next): Promise<boolean>
  protected abstract showRest(): void

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly read = (): Snapshot => this.snapshot

  /** Until all is stored or one attempt fails. */
  async flush(): Promise<void> {
    if (this.isSending) return
    this.isSending = true
    this.callOff?.()
    this.callOff = null
    try {
      for (let next = this.nextToSend(); next; next = this.nextToSend()) {
        if (!(await this.attempt(next))) return
      }
      this.showRest()
    } finally {
      this.isSending = false
    }
  }

  protected tell(snapshot: Snapshot): void {
    this.snapshot = snapshot
    for (const listener of this.listeners) listener()
  }

  /** Once, however often it is wished for before it happens. */
  protected flushLater(delayMs: number): void {
    this.callOff ??= this.schedule(() => void this.flush(), delayMs)
  }

  protected noteSuccess(): void {
    this.failures = 0
  }

  /** Later with every failure in a row. */
  protected flushAfterFailure(): void {
    this.callOff?.()
    this.callOff = this.schedule(() => void this.flush(), retryDelayMs(this.failures))
    this.failures += 1
  }
}
