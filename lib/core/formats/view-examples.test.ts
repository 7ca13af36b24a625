// The views of a release by example: what is paired with what, what options render, and a tree rebuilt from its rows.
import { describe, expect, it } from 'vitest'
import { type ReleaseView, type RenderOptions, renderOptionsSchema } from '../domain/release-options'
import type { ReleaseTree } from '../domain/release-tree'
import { diagnosisOf, orderOf, treeOf, turnOf } from './fixtures/release-trees'
import { filesOfViews } from './release-views'

const render = (options: Partial<RenderOptions> = {}) => renderOptionsSchema.parse(options)
const rows = (view: ReleaseView, tree: ReleaseTree, options: Partial<RenderOptions> = {}) =>
  filesOfViews([view]).flatMap((file) => [...file.rows(tree, render(options))])
const only = (view: ReleaseView, tree: ReleaseTree, options: Partial<RenderOptions> = {}) => {
  const [row, more] = rows(view, tree, options)
  if (!row || more) throw new RangeError('not one row')
  return JSON.parse(JSON.stringify(row)) as Record<string, unknown>
}
const accept = { label: 'ACCEPT' } as const
const reject = (...reasons: string[]) => ({ label: 'REJECT', reasons }) as const

const root = turnOf({ id: 'n0', parentId: null })
const ecg = orderOf('n1', 'n0', 'ECG')
const wrong = diagnosisOf('n2', 'n1', 'Stroke')
const right = diagnosisOf('n3', 'n1', 'Gout')
/** One branch accepted, its sibling rejected at the end. */
const parted = treeOf([root, ecg, wrong, right], { n0: accept, n1: accept, n2: reject('wrong-diagnosis'), n3: accept })

const whole = treeOf([root, ecg, right], { n0: accept, n1: accept, n3: accept })

describe('pairs', () => {
  it('part at the next message: what the turn above concludes stands on both sides, with what each does then', () => {
    const { prompt, chosen, rejected, part, kind } = only('preference', parted)
    expect((prompt as { role: string }[]).map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'tool'])
    const content = (end: string, id: string) =>
      `Thought of n1.\n\nDifferential:\n1. Disease of n1 (33.3 %)\n2. Gout\n\nThought of ${id}.\n\nFinal diagnosis: ${end}`
    expect(chosen).toEqual([{ role: 'assistant', content: content('Gout', 'n3') }])
    expect(rejected).toEqual([{ role: 'assistant', content: content('Stroke', 'n2') }])
    expect([part, kind]).toEqual(['order', 'siblings'])
  })

  it('name each side’s own verdicts', () => {
    expect(only('preference', parted)).toMatchObject({
      ...{ chosen_verdict_ids: [103], rejected_verdict_ids: [102], reject_reasons: ['wrong-diagnosis'] },
      ...{ chosen_decision: 'unanimous', id: 't1/n3>n2' },
    })
  })

  it('set a person’s edit against what it replaced; of one order they part at what was concluded', () => {
    const edit = { ...orderOf('e1', 'n0', 'ECG'), author: 'R1', editedFromId: 'n1' }
    const tree = treeOf([root, ecg, edit], { n0: accept, n1: { ...reject('edited'), kind: 'EDIT' }, e1: accept })
    const { kind, part, prompt, chosen } = only('preference', tree)
    expect([kind, part, (prompt as unknown[]).length]).toEqual(['edit', 'update', 4])
    expect(chosen).toEqual([{ role: 'assistant', content: expect.stringContaining('Thought of e1.') as string }])
  })

  it('leave out a next message that the rejection is not on, and give the whole branch', () => {
    const mri = orderOf('n2', 'n0', 'MRI')
    const tree = (reason: string) => treeOf([root, ecg, mri], { n0: accept, n1: accept, n2: reject(reason) })
    expect(rows('preference', tree('unreliable-update'))).toHaveLength(0)
    expect(rows('preference', tree('ungrounded-order'))).toHaveLength(1)
    const { chosen, rejected } = only('preference', tree('unreliable-update'), { pairs: 'whole-branch' })
    for (const side of [chosen, rejected] as { role: string }[][])
      expect(side.map(({ role }) => role)).toEqual(['assistant', 'tool', 'assistant'])
  })

  it('are none below a turn that is not accepted, nor with a turn that is open', () => {
    expect(rows('preference', treeOf(parted.turns, { n0: accept, n2: reject('unsafe'), n3: accept }))).toHaveLength(0)
    expect(rows('preference', treeOf(parted.turns, { n0: accept, n1: accept, n3: accept }))).toHaveLength(0)
  })
})

describe('judged messages', () => {
  it('are good with both of their turns accepted, bad where the order or the conclusion is rejected', () => {
    const found = rows('unpaired', parted).map(({ turn_id, label }) => [turn_id, label])
    expect(found).toEqual([
      ['n1', true],
      ['n2', false],
      ['n3', true],
    ])
    const shaky = treeOf([root, ecg, right], { n0: accept, n1: reject('unreliable-update') })
    const { prompt, completion, part, label } = only('unpaired', shaky)
    expect([part, label, (prompt as unknown[]).length]).toEqual(['update', false, 4])
    // With what followed, as the teacher wrote it.
    expect(JSON.stringify(completion)).toContain('Final diagnosis: Gout')
    const blind = treeOf([root, ecg, right], { n0: accept, n1: reject('ungrounded-order') })
    expect((only('unpaired', blind).prompt as unknown[]).length).toBe(2)
  })
})

describe('steps', () => {
  const open = treeOf([root, ecg, orderOf('n2', 'n1', 'MRI'), right], { n0: accept, n1: accept })
  it('end before an open one, unless open ones count', () => {
    expect(only('stepwise', open)).toMatchObject({ turn_ids: ['n0', 'n1'], labels: [true, true], x_ratings: [1, 1] })
    expect(rows('stepwise', open, { openSteps: 'good' }).map(({ labels, x_ratings }) => [labels, x_ratings])).toEqual([
      [
        [true, true, true],
        [1, 1, 0],
      ],
      [
        [true, true, true],
        [1, 1, 0],
      ],
    ])
    expect(rows('stepwise', open, { openSteps: 'bad' })[0]).toMatchObject({ labels: [true, true, false] })
  })

  it('say what was ordered, and what came back only beside', () => {
    const { completions, x_results } = only('stepwise', whole) as Record<string, string[]>
    expect(completions?.[1]).toBe('Order: ECG\n\nThought of n1.\n\nDifferential:\n1. Disease of n1 (33.3 %)\n2. Gout')
    expect(x_results).toEqual(['', 'ECG: «ecg came back 51»', ''])
  })
})

describe('a cut trajectory', () => {
  const cut = treeOf([root, ecg, wrong], { n0: accept, n1: accept, n2: reject('wrong-diagnosis') })
  it('is marked, and hosted tuning does not learn to stop where it was cut', () => {
    expect(only('sft', cut)).toMatchObject({ is_truncated: true, turns: 2, path_turns: 3, approval: 'accepted-prefix' })
    const last = (tree: ReleaseTree) => (rows('chat', tree)[0]?.messages as { weight?: number }[]).at(-1)
    expect(last(cut)?.weight).toBe(0)
    expect(last(whole)?.weight).toBeUndefined()
  })
})

describe('render options', () => {
  const text = (view: ReleaseView, options: Partial<RenderOptions>) => JSON.stringify(rows(view, parted, options))
  const textViews = ['sft', 'chat', 'preference', 'unpaired', 'stepwise', 'sharegpt'] as const

  it.each([...textViews, 'trees'] as const)('drop reasoning and probabilities from %s', (view) => {
    expect(text(view, {})).toContain('Thought of')
    expect(text(view, { reasoning: 'drop' })).not.toContain('Thought of')
    expect(text(view, {})).toMatch(/33\.3 %|0\.3333/)
    expect(text(view, { probabilities: 'drop' })).not.toMatch(/33\.3|0\.3333/)
  })

  it('put all thoughts of a message into one thinking block before its texts', () => {
    const { messages } = only('sft', whole, { reasoning: 'think' })
    expect((messages as { content: string }[]).at(-1)?.content).toBe(
      '<think>\nThought of n1.\n\nThought of n3.\n</think>\n\nDifferential:\n1. Disease of n1 (33.3 %)\n2. Gout\n\nFinal diagnosis: Gout',
    )
  })

  it('keep or drop scores and notes', () => {
    expect(only('sft', whole)).toMatchObject({ dtc: 0.5, buc: null, outcome: 'HIT', acceptance: 0.9, decision_id: 12 })
    expect(only('sft', whole, { scores: 'drop' })).toMatchObject({ dtc: null, outcome: null, acceptance: null })
    expect(text('trees', { scores: 'drop' })).not.toContain('0.75')
    expect(text('verdicts', {})).not.toContain('a note')
    expect(text('verdicts', { notes: 'keep' })).toContain('a note')
  })
})

describe('trees and verdicts', () => {
  it('rebuild the tree, node by node, with the trajectories that are in', () => {
    const nodes = rows('trees', parted)
    const rebuilt = nodes.map((node) => {
      const { kind, tests, diagnosis, diagnosis_concept: concept } = node
      const acted = { order: { kind, tests }, diagnose: { kind, label: diagnosis, concept }, observation: null }
      const said = { answers: node.answers, findings: node.findings, reasoning: node.reasoning }
      return {
        ...{ id: node.node_id, parentId: node.parent_id, action: acted[kind as keyof typeof acted], ...said },
        ...{ differential: node.differential, author: node.author, editedFromId: node.edited_from },
      }
    })
    expect(rebuilt).toEqual(parted.turns)
    expect(nodes.map(({ depth, label }) => [depth, label])).toEqual([
      [0, 'ACCEPT'],
      [1, 'ACCEPT'],
      [2, 'REJECT'],
      [2, 'ACCEPT'],
    ])
    expect(nodes[0]).toMatchObject({ observation: 'Weak by evening.', case_diagnosis: 'Zephyrine syndrome' })
    expect(nodes[3]?.trajectories).toMatchObject([{ id: 't1/n3', turns: 3, path_turns: 3, approval: 'accepted' }])
  })

  it('give a verdict with its reader’s pseudonym, its probability and whether it decided', () => {
    expect(rows('verdicts', parted)[2]).toMatchObject({
      ...{ verdict_id: 102, node_id: 'n2', reader: 'R1', value: 'REJECT', reasons: ['wrong-diagnosis'] },
      ...{ inclusion_p: 0.25, slot: 'sample', round: 'first', is_blind: true, seconds: 61.5 },
      ...{ final_label: 'REJECT', decides: true },
    })
  })
})
