// The sentences of an explanation: what they say of the scene's trajectory, and of every kind of flag, order and outcome.
import { describe, expect, it } from 'vitest'
import type { ExplainedTerm } from '@/lib/core/domain/explained-term'
import type { ExplainedOrder } from '@/lib/core/domain/explained-turn'
import { buildGraph } from '@/lib/core/graph/build-graph'
import { explainTrajectory } from '@/lib/core/metrics/explain-trajectory'
import { sceneCase, sceneGraph, sceneTree } from '@/lib/core/metrics/fixtures/scene'
import { closenessWords } from './closeness-words'
import { evidenceWords } from './evidence-words'
import { explainedNames, inSentence, otherWording } from './explained-names'
import { flagWords } from './flag-words'
import { orderWords, ordersWords } from './order-words'
import { outcomeWords } from './outcome-words'
import { directionWords, distanceWords, movementWords, oddsWords } from './update-words'

const explanation = explainTrajectory(buildGraph(sceneGraph), sceneCase, sceneTree, sceneTree.turns)
const names = explainedNames(explanation.concepts)
const [first, second, last] = explanation.turns
if (!first?.closeness || !second?.update || !second.closeness || !last?.closeness)
  throw new Error('the scene has changed')
const { update, closeness } = second

describe('the scene, put into words', () => {
  it('says where the belief moved and why', () => {
    expect(movementWords(names, second)).toBe(
      'The belief moved toward Myasthenia gravis: from 50 % to 95 % of the named hypotheses. The new findings ask for 99 %: ' +
        'acetylcholine receptor antibody positive is seen in 85 % of it and in 34 % of all diseases.',
    )
    expect(directionWords(update)).toBe('All of the movement went the way the new findings ask for.')
    expect(distanceWords(update)).toBe('4 % of the belief is not where the new findings ask for it.')
    expect(movementWords(names, first)).toBeNull()
    const absent = { ...second, findings: second.findings.map((each) => ({ ...each, polarity: 'absent' as const })) }
    expect(movementWords(names, absent)).toContain('no acetylcholine receptor antibody positive, which is seen in 85 %')
  })

  it('says what is new, and how close the belief is', () => {
    expect(evidenceWords(names, second)).toBe('New: acetylcholine receptor antibody positive.')
    expect(closenessWords(names, closeness)).toContain('Most comes from Myasthenia gravis, the true diagnosis itself')
    expect(closenessWords(names, last.closeness ?? closeness)).toMatch(/^The diagnosis Myasthenia gravis is the true/)
    const other = closeness.parts.filter(({ term }) => term.concept === 'D:lems')
    expect(closenessWords(names, { ...closeness, sum: 0.2, before: 0.9, backslid: 0.7, parts: other })).toMatch(
      /^Closeness to the true diagnosis 0.200, down from 0.900. Most comes from LEMS|Lambert/,
    )
    expect(closenessWords(names, { ...closeness, isCommitment: true, parts: other })).toContain(
      'both are Neuromuscular',
    )
  })

  it('says what the test could tell, and that the diagnosis is right', () => {
    const [order] = second.orders
    if (!order) throw new Error('the scene orders a test')
    expect(orderWords(names, order)).toMatch(/^Whether acetylcholine .* is expected to tell 0\.\d{3} bits/)
    expect(ordersWords([order, { ...order, wordings: ['CT'], isGrounded: false }])).toBe(
      'Grounded: AChR Ab. Not grounded: CT.',
    )
    expect(outcomeWords(names, explanation.outcome)).toBe('The final diagnosis is the true one, Myasthenia gravis.')
  })
})

describe('names', () => {
  const term: ExplainedTerm = { label: 'MG', status: 'linked', concept: 'D:mg', candidates: [] }
  it('calls a term as the graph does, and keeps another wording', () => {
    expect(names.termName(term)).toBe('Myasthenia gravis')
    expect(otherWording(names, term)).toBe('MG')
    expect(otherWording(names, { ...term, label: 'myasthenia  gravis' })).toBeNull()
    expect(names.termName({ ...term, concept: null })).toBe('MG')
  })
  it('begins in lower case within a sentence, unless it is an abbreviation', () =>
    expect(['Ptosis', 'ADAMTS13 deficiency', 'IgA low'].map(inSentence)).toEqual([
      'ptosis',
      'ADAMTS13 deficiency',
      'igA low',
    ]))
})

describe('flags', () => {
  const term: ExplainedTerm = { label: 'MG', status: 'linked', concept: 'D:mg', candidates: [] }
  it('say what set them', () => {
    const held = { term, before: 0.4, after: 0.01, s: 0.2 }
    expect(flagWords(names, { flag: 'drop', hypotheses: [held] })).toEqual([
      'Myasthenia gravis fell from 40 % to 1 % although the findings speak for it (support +0.20).',
    ])
    expect(flagWords(names, { flag: 'drop', hypotheses: [{ ...held, s: 0 }] })[0]).toContain(
      'no finding speaks against it',
    )
    const back = { term, before: 0, after: 0.3, s: 0, lastHeld: { turn: 1, p: 0.4 } }
    expect(flagWords(names, { flag: 'resurrect', hypotheses: [back] })[0]).toContain('It had stood at 40 % in turn 1.')
    expect(flagWords(names, { flag: 'repeat', tests: [{ wording: 'CT', turn: 2, firstWording: 'Head CT' }] })).toEqual([
      'CT was ordered before, in turn 2.',
    ])
    expect(flagWords(names, { flag: 'mass', sum: 1.25 })).toEqual([
      'The stated probabilities add up to 125.0 %, more than 100 %.',
    ])
    const finding = { term, polarity: 'absent', known: 'present', since: 0 } as const
    expect(flagWords(names, { flag: 'contradiction', findings: [finding] })).toEqual([
      'Myasthenia gravis is absent now; since the case’s opening it was present.',
    ])
    const leading = [{ term: { ...term, label: 'X', concept: null }, p: 0.6 }]
    expect(flagWords(names, { flag: 'nonsequitur', diagnosis: term, p: 0.2, leading })).toEqual([
      'Myasthenia gravis is the diagnosis but stood at 20 % before it; X led with 60 %.',
    ])
    expect(flagWords(names, { flag: 'nonsequitur', diagnosis: term, p: null, leading: [] })[0]).toContain(
      'no hypothesis',
    )
  })
})

describe('orders that lack grounds', () => {
  const order: ExplainedOrder = {
    ...{ wordings: ['CT'], entry: null, concepts: [], isGrounded: false, reason: 'repeat', indicates: null },
    ...{ first: { turn: 2, wording: 'Head CT' }, knownBy: null, considered: 0, gains: [] },
  }
  it('say why', () => {
    expect(orderWords(names, order)).toBe('Ordered before, in turn 2 as Head CT.')
    expect(orderWords(names, { ...order, reason: 'nothing-known' })).toContain('Neither the graph nor the answer')
    expect(orderWords(names, { ...order, reason: 'too-few' })).toContain('nothing to tell apart')
    const gains = [{ finding: 'F:achr', probability: 0.5, remaining: 0.9, bits: 0.004 }]
    expect(orderWords(names, { ...order, reason: 'uninformative', considered: 3, gains })).toContain(
      'none of 3 findings',
    )
  })
})

it('tells support as odds', () =>
  expect([0.01, Math.log(2.5), -Math.log(20)].map(oddsWords)).toEqual(['no change', 'odds × 2.5', 'odds ÷ 20']))
