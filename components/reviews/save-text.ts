// One state and one sentence for all that is on its way to the server.
import type { OutboxStatus } from '@/lib/client/verdict-outbox'
import type { VerdictOutboxView } from '@/lib/client/verdicts'

type Shown = Pick<VerdictOutboxView, 'status' | 'items' | 'comments' | 'unreadable'> & {
  drafts: Pick<VerdictOutboxView['drafts'], 'unsent' | 'status'>
}

/** Of verdicts, comments and drafts the one furthest to the right is shown: what is refused waits, what is not sent does not. */
const ranks: readonly OutboxStatus[] = ['saved', 'saving', 'refused', 'waiting', 'offline', 'signed-out']

export function saveState({ status, drafts }: Shown): OutboxStatus {
  return ranks.indexOf(drafts.status) > ranks.indexOf(status) ? drafts.status : status
}

/** "Offline: 2 verdicts and 1 draft kept on this device". */
export function saveText(shown: Shown): string {
  const what = keptText(shown)
  const texts = {
    saved: 'All saved',
    saving: 'Saving…',
    offline: `Offline: ${what} kept on this device`,
    waiting: `Not sent: ${what} kept on this device`,
    'signed-out': `Signed out: ${what} kept on this device`,
    refused: `Not saved: ${refusedText(shown)}`,
  }
  return texts[saveState(shown)]
}

function refusedText({ items, comments, unreadable, drafts }: Shown): string {
  const isRefused = ({ refusal }: { refusal: unknown }) => refusal !== null
  const refused = { items: items.filter(isRefused), comments: comments.filter(isRefused), unreadable }
  const unsent = drafts.status === 'refused' ? drafts.unsent : 0
  return keptText({ ...refused, drafts: { unsent } })
}

type Counted = {
  items: readonly unknown[]
  comments: readonly unknown[]
  unreadable: readonly unknown[]
  drafts: { unsent: number }
}

export function keptText({ items, comments, unreadable, drafts }: Counted): string {
  const parts = [
    counted(items.length, 'verdict'),
    counted(comments.length, 'comment'),
    counted(drafts.unsent, 'draft'),
    counted(unreadable.length, 'unreadable item'),
  ].filter((part) => part !== null)
  const last = parts.pop() ?? 'nothing'
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last
}

const counted = (count: number, noun: string) => (count === 0 ? null : `${count} ${noun}${count === 1 ? '' : 's'}`)
