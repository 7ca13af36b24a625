// Works one queue with several jobs in hand: one idle hand looks for work every second, and whoever finds some wakes another.
import type { PgBoss } from 'pg-boss'

const LOOK_MS = 1000
/** A hand by itself: in case nobody wakes it. */
const POLL_SECONDS = 30

type Job = { id: string; data: object }

/** Until the queue is stopped. Idle hands cost nothing; while there is work, none is idle. */
export async function workQueue(
  boss: PgBoss,
  name: string,
  { inHand }: { inHand: number },
  run: (job: Job) => Promise<void>,
): Promise<void> {
  const hands: { id: string; isBusy: boolean }[] = []
  const wakeIdle = () => {
    const idle = hands.find(({ isBusy }) => !isBusy)
    if (idle) boss.notifyWorker(idle.id)
  }
  for (let place = 0; place < inHand; place += 1) {
    const hand = { id: '', isBusy: false }
    hand.id = await boss.work<object>(name, { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 }, async ([job]) => {
      hand.isBusy = true
      // More may wait: for another hand now, and for this one when it is done.
      wakeIdle()
      boss.notifyWorker(hand.id)
      try {
        if (job) await run(job)
      } finally {
        hand.isBusy = false
      }
    })
    hands.push(hand)
  }
  const looking = setInterval(wakeIdle, LOOK_MS)
  boss.once('stopped', () => clearInterval(looking))
}
