import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caseSchema } from '../domain/case'
import { answerOrder } from '../domain/oracle'
import { answerOrders } from './answer-orders'
import { environmentView } from './environment-view'
import { normalise } from '../graph/normalise'
import { smallCase, smallGraph } from './fixtures/small-clinic'
import { matchOrder } from './match-order'
import { modelAction } from './model-action'
import { orderDesk } from './order-desk'

const deskOf = (menu: object[], choices?: ReadonlyMap<string, string | null>) => {
  const clinicalCase = caseSchema.parse({ ...smallCase, menu })
  return orderDesk(smallGraph, environmentView(clinicalCase), choices)
}
const desk = orderDesk(smallGraph, environmentView(smallCase))
const entry = (name: string, ...synonyms: string[]) => ({ test: name, synonyms, result: `${name} done` })

describe('matchOrder', () => {
  test.each([
    ['AChR Ab', { entry: 0, how: 'name' }],
    ['  achr-ab ', { entry: 0, how: 'name' }],
    ['AChR Ab (serum)', { entry: 0, how: 'name' }],
    ['Acetylcholine receptor antibodies', { entry: 0, how: 'synonym' }],
    ['Anti-AChR antibodies', { entry: 0, how: 'synonym' }],
    ['Myasthenia panel (AChR Ab)', { entry: 0, how: 'name' }],
    ['Brain MRI', { entry: 4, how: 'synonym' }],
    ['MRI brain', { entry: 4, how: 'synonym' }],
    ['Lumbar puncture', null],
    ['ice', null],
    ['', null],
    ['()', null],
    ['!?', null],
  ])('%j', (order, matched) => {
    expect(matchOrder(desk, order)).toEqual(matched)
  })

  test('takes brackets off on one side at a time, and a form of two entries for neither', () => {
    const spine = deskOf([entry('MRI (spine)'), entry('Complete blood count (CBC)')])
    expect(matchOrder(spine, 'MRI (brain)')).toBeNull()
    expect(matchOrder(spine, 'MRI')).toEqual({ entry: 0, how: 'synonym' })
    expect(matchOrder(spine, 'CBC')).toEqual({ entry: 1, how: 'synonym' })
    expect(matchOrder(spine, 'Full blood count')).toEqual({ entry: 1, how: 'synonym' })
    expect(matchOrder(deskOf([entry('MRI (spine)'), entry('MRI (brain)')]), 'MRI')).toBeNull()
  })

  test('goes by the test concept last, the first entry of it, as people have linked it', () => {
    const menu = [entry('Ice on the lid'), entry('Lid cooling')]
    const linked = new Map([
      ['test:ice on the lid', 'T:ice'],
      ['test:lid cooling', 'T:ice'],
    ])
    expect(matchOrder(deskOf(menu), 'Ice pack test')).toBeNull()
    expect(matchOrder(deskOf(menu, linked), 'Ice pack test')).toEqual({ entry: 0, how: 'concept' })
    expect(matchOrder(deskOf(menu, linked), 'Lid cooling')).toEqual({ entry: 1, how: 'name' })
    const denied = new Map([...linked, ['test:ice pack test', null]])
    expect(matchOrder(deskOf(menu, denied), 'Ice pack test')).toBeNull()
  })

  test('is total, and answers the same order the same way every time', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('CT', 'MRI', 'CBC', 'Ice pack test', 'CT (chest)', 'Chest CT [low dose]', '((', 'x ) ('),
    )
    const menus = fc.array(fc.tuple(name, fc.array(name, { maxLength: 3 })), { maxLength: 6 })
    fc.assert(
      fc.property(menus, fc.array(name), (rows, orders) => {
        const menu = rows
          .filter(([test]) => test.trim() !== '')
          .map(([test, names]) => entry(test, ...names.filter((text) => text.trim() !== '')))
        const taken = deskOf(menu)
        const answers = answerOrders(taken, orders)
        expect(answers.map((answer) => answer.test)).toEqual(orders)
        expect(answerOrders(deskOf(menu), orders)).toEqual(answers)
        for (const { available, result } of answers) expect(result !== null).toBe(available)
        // Whatever the oracle knows by name or synonym is answered as the oracle answers it; of names that read alike, word for word first.
        for (const [index, order] of orders.entries()) {
          const plain = answerOrder(caseSchema.parse({ ...smallCase, menu }).menu, order)
          const verbatim = menu.find(({ test }) => test === order.trim())
          if (plain.available && normalise(order) !== '')
            expect(answers[index]).toMatchObject({ result: verbatim?.result ?? plain.result, available: true })
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('answerOrders', () => {
  test('finds a name in any script, word for word', () => {
    const [blood, scan] = answerOrders(deskOf([entry('血液検査'), entry('胸部CT検査')]), ['胸部CT検査', '尿検査'])
    expect(blood?.result).toBe('胸部CT検査 done')
    expect(scan?.available).toBe(false)
  })

  test('says how an order was matched wherever it is worded otherwise than the menu', () => {
    const answers = answerOrders(desk, ['AChR Ab', 'Brain MRI', 'Lumbar puncture'])
    expect(answers.map(({ match, available }) => [available, match])).toEqual([
      [true, undefined],
      [true, { how: 'synonym', entry: 'MRI of the brain' }],
      [false, undefined],
    ])
    expect(answers[1]).toMatchObject({ test: 'Brain MRI', result: 'Normal' })
  })
})

describe('modelAction', () => {
  const ordered = (...tests: string[]) => modelAction(desk, { thought: '', action: 'order', tests, diagnosis: '' })
  const named = (diagnosis: string) => modelAction(desk, { thought: '', action: 'diagnose', tests: [], diagnosis })

  test('takes two orders of one set of tests for one, whatever their words, and keeps the words', () => {
    const one = ordered('Brain MRI', 'AChR Ab')
    expect(one.action).toEqual({ kind: 'order', tests: ['Brain MRI', 'AChR Ab'] })
    expect(ordered('AChR antibodies', 'MRI of the brain', 'MRI brain').identity).toBe(one.identity)
    expect(ordered('Brain MRI').identity).not.toBe(one.identity)
    expect(ordered('Lumbar puncture').identity).toBe(ordered(' lumbar PUNCTURE').identity)
    expect(ordered('Tea leaves').identity).not.toBe(ordered('Coffee grounds').identity)
  })

  test('takes two diagnoses of one normalised label for one', () => {
    expect(named('Myasthenia gravis ').identity).toBe(named('myasthenia-gravis').identity)
    expect(named('Myasthenia gravis').identity).not.toBe(named('Botulism').identity)
    expect(named('重症筋無力症').identity).not.toBe(named('脳梗塞').identity)
    expect(named('AChR Ab').identity).not.toBe(ordered('AChR Ab').identity)
  })
})
