// What is shown of comments: as if everything on its way had arrived.
import { describe, expect, it } from 'vitest'
import type { Comment } from '@/lib/core/domain/comment'
import { mergeComment, shownComments } from './comments'
import type { CommentItem } from './outbox-item'

const A = '00000000-0000-4000-8000-00000000000a'
const B = '00000000-0000-4000-8000-00000000000b'
const stored: Comment = { key: A, turnId: 'n1', text: 'a', createdAt: '2026-01-01T00:00:00.000Z', withdrawnAt: null }
const pending = (key: string, isWithdrawn = false, refusal: CommentItem['refusal'] = null): CommentItem => ({
  ...{ id: `${key}-${isWithdrawn}`, refusal },
  comment: { key, reviewId: 1, turnId: 'n1', text: 'words', isWithdrawn },
})

describe('shownComments', () => {
  it('adds what waits behind what is stored', () => {
    const shown = shownComments([stored], [pending(B)])
    expect(shown.map(({ key, isStored, createdAt }) => [key, isStored, createdAt])).toEqual([
      [A, true, stored.createdAt],
      [B, false, null],
    ])
  })

  it('shows a comment as taken back and put back while that waits, with the words that are stored', () => {
    const [taken] = shownComments([stored], [pending(A, true)])
    expect(taken).toMatchObject({ text: 'a', isStored: false, createdAt: stored.createdAt })
    expect(taken?.withdrawnAt).not.toBeNull()
    expect(shownComments([stored], [pending(A, true), pending(A)])[0]?.withdrawnAt).toBeNull()
  })

  it('leaves out what was refused', () => {
    expect(shownComments([], [pending(B, false, { code: 'too-large', detail: 'No.' })])).toEqual([])
  })
})

it('mergeComment puts in each comment once, in its newest state', () => {
  const taken = { ...stored, withdrawnAt: '2026-01-02T00:00:00.000Z' }
  expect(mergeComment([], stored)).toEqual([stored])
  expect(mergeComment([stored], taken)).toEqual([taken])
})
