// Answers held by their key: the work is done once, shared while it runs, and forgotten in the order of use.
import { describe, expect, it } from 'vitest'
import { holdNewest } from './hold-newest'

function counted(max: number) {
  const asked: string[] = []
  const held = holdNewest<string>(max)
  const get = (key: string) =>
    held(key, async () => {
      asked.push(key)
      await Promise.resolve()
      return `answer ${asked.length}`
    })
  return { asked, get, held }
}

describe('holdNewest', () => {
  it('does the work once, also for those who ask while it is done', async () => {
    const { asked, get } = counted(2)
    const answers = await Promise.all([get('a'), get('a')])
    expect([...answers, await get('a')]).toEqual(['answer 1', 'answer 1', 'answer 1'])
    expect(asked).toEqual(['a'])
  })

  it('holds as many as it is told, and lets go of the one that was asked for longest ago', async () => {
    const { asked, get } = counted(2)
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key)
    expect(asked).toEqual(['a', 'b', 'c', 'b'])
  })

  it('does not hold a failure', async () => {
    const { get, held } = counted(2)
    const failing = held('a', () => Promise.reject(new Error('the database is away')))
    await expect(failing).rejects.toThrow('the database is away')
    expect(await get('a')).toBe('answer 1')
  })

  it('keeps a newer answer when an older one under the same key fails late', async () => {
    const { asked, get, held } = counted(1)
    let fail = (_: Error) => {}
    const failing = held('a', () => new Promise((_, reject) => (fail = reject)))
    await get('b')
    await get('a')
    fail(new Error('too late'))
    await expect(failing).rejects.toThrow('too late')
    await get('a')
    expect(asked).toEqual(['b', 'a'])
  })
})
