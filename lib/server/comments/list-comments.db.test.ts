// Comments as researchers read them: of a round or a tree, pseudonymous, without those taken back, a page at a time.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeClinic } from '../testing/clinic'
import { claim } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { listRoundComments, listTreeComments } from './list-comments'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

it('lists the comments of a round and of a tree, newest first, with turn and pseudonym', async () => {
  const clinic = await makeClinic()
  const [treeId = 0, otherTreeId = 0] = await clinic.addTrees(2)
  const round = await clinic.openRound()
  const person = await clinic.person()
  const reviewId = await claim(person)
  const place = { reviewId, roundId: round.id, authorId: person.actor.id ?? 0 }
  const say = (text: string, at: object) =>
    person.db.comment.create({ data: { ...place, treeId, turnOrdinal: 1, key: randomUUID(), text, ...at } })
  await say('The film is mislabelled.', {})
  await say('Never mind.', { withdrawnAt: new Date() })
  await say('Odd order.', { turnOrdinal: 3 })
  await say('Elsewhere.', { treeId: otherTreeId })

  const { admin } = clinic
  const first = await listRoundComments(admin, { roundId: round.id, limit: 2 })
  expect(first.items.map(({ text }) => text)).toEqual(['Elsewhere.', 'Odd order.'])
  const second = await listRoundComments(admin, { roundId: round.id, limit: 2, cursor: first.nextCursor ?? undefined })
  expect(second).toMatchObject({
    items: [
      {
        ...{ text: 'The film is mislabelled.', treeId, turnId: 'n2', roundName: round.name, caseTitle: 'Hot at night' },
        pseudonym: `reader-${person.actor.name}`,
      },
    ],
    nextCursor: null,
  })
  const ofTree = await listTreeComments(admin, { treeId, limit: 10 })
  expect(ofTree.items.map(({ turnId, text }) => [turnId, text])).toEqual([
    ['n4', 'Odd order.'],
    ['n2', 'The film is mislabelled.'],
  ])
})
