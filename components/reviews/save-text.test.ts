// The one sentence on what is saved and what is not: the worst of verdicts, comments and drafts.
import { describe, expect, it } from 'vitest'
import { saveText } from './save-text'

type Shown = Parameters<typeof saveText>[0]
const item = (refusal: { code: string; detail: string } | null = null): Shown['items'][number] => ({
  refusal,
  verdict: {
    ...{ key: '00000000-0000-4000-8000-000000000001', reviewId: 1, turnId: 'n1', note: '' },
    ...{ aspect: 'TURN', activeMs: null, kind: 'WITHDRAW' },
  },
})
const comment: Shown['comments'][number] = {
  ...{ id: 'c', refusal: null },
  comment: { key: '00000000-0000-4000-8000-000000000002', reviewId: 1, turnId: 'n1', text: 'x', isWithdrawn: false },
}
const nothing: Shown = {
  status: 'saved',
  items: [],
  comments: [],
  unreadable: [],
  drafts: { unsent: 0, status: 'saved' },
}
const refusal = { code: 'lease-lost', detail: 'It went back.' }

describe('saveText', () => {
  it.each<[string, Partial<Shown>]>([
    ['All saved', {}],
    ['Saving…', { status: 'saving', items: [item()] }],
    ['Saving…', { drafts: { unsent: 1, status: 'saving' } }],
    ['Offline: 1 verdict kept on this device', { status: 'offline', items: [item()] }],
    [
      'Offline: 2 verdicts, 1 comment and 1 draft kept on this device',
      { status: 'offline', items: [item(), item()], comments: [comment], drafts: { unsent: 1, status: 'saving' } },
    ],
    ['Offline: 1 draft kept on this device', { drafts: { unsent: 1, status: 'offline' } }],
    ['Not sent: 1 comment kept on this device', { status: 'waiting', comments: [comment] }],
    [
      'Signed out: 1 verdict and 1 draft kept on this device',
      { status: 'signed-out', items: [item()], drafts: { unsent: 1, status: 'offline' } },
    ],
    ['Not saved: 1 verdict', { status: 'refused', items: [item(refusal)] }],
    ['Not saved: 1 unreadable item', { status: 'refused', unreadable: [{ id: 'u', text: '?' }] }],
    [
      'Offline: 1 verdict and 2 drafts kept on this device',
      { status: 'offline', items: [item()], drafts: { unsent: 2, status: 'refused' } },
    ],
    ['Not saved: 2 drafts', { drafts: { unsent: 2, status: 'refused' } }],
  ])('%s', (text, shown) => {
    expect(saveText({ ...nothing, ...shown })).toBe(text)
  })
})
