// The views of a release over random trees: one schema a view, what trainers document, results never taught, labels only of final labels.
import Ajv from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReleaseView, releaseViewSchema } from '../domain/release-options'
import type { ReleaseTree } from '../domain/release-tree'
import type { ChatMessage } from './chat-messages'
import { anyRender, anyTree, resultOf, results } from './fixtures/release-trees'
import { trainerSchemas } from './fixtures/trainer-schemas'
import type { ColumnType, ReleaseRow } from './release-column'
import { filesOfViews } from './release-views'

const files = filesOfViews(releaseViewSchema.options)
const ajv = new Ajv({ strict: false })
const validators = new Map(Object.entries(trainerSchemas).map(([name, schema]) => [name, ajv.compile(schema)]))
const parsed = (row: ReleaseRow) => JSON.parse(JSON.stringify(row)) as ReleaseRow
const check = (property: (tree: ReleaseTree, render: Parameters<(typeof files)[number]['rows']>[1]) => void) =>
  fc.assert(fc.property(anyTree, anyRender, property), { numRuns: 100 })

function misfit(value: unknown, type: ColumnType): string | null {
  if (value === null || value === undefined) return null
  if (type === 'string' || type === 'bool') return typeof value === (type === 'bool' ? 'boolean' : type) ? null : type
  if (type === 'int') return Number.isSafeInteger(value) ? null : type
  if (type === 'float') return typeof value === 'number' && Number.isFinite(value) ? null : type
  if ('list' in type) {
    if (!Array.isArray(value)) return 'list'
    return value.map((item) => misfit(item, type.list)).find((found) => found !== null) ?? null
  }
  if (typeof value !== 'object') return 'struct'
  const known = new Map(type.struct.map((column) => [column.name, column.type]))
  for (const [name, item] of Object.entries(value)) {
    const own = known.get(name)
    const found = own === undefined ? 'no such field' : misfit(item, own)
    if (found !== null) return `${name}: ${found}`
  }
  return null
}

describe('every view', () => {
  it('has the same columns in the same order in every row, of the types that it states, whatever is rendered', () => {
    const seen = new Map<string, number>()
    check((tree, render) => {
      for (const { stem, columns, rows } of files)
        for (const row of rows(tree, render)) {
          expect(Object.keys(row), stem).toEqual(columns.map(({ name }) => name))
          for (const { name, type } of columns) expect(misfit(row[name], type), `${stem}.${name}`).toBeNull()
          seen.set(stem, (seen.get(stem) ?? 0) + 1)
        }
    })
    expect([...seen.keys()].sort()).toEqual(files.map(({ stem }) => stem).sort())
  })

  it('is what the trainers document', () => {
    check((tree, render) => {
      for (const { stem, rows } of files) {
        const isWhole = stem === 'preference' && render.pairs === 'whole-branch'
        const validate = validators.get(isWhole ? 'preference (whole branch)' : stem)
        for (const row of rows(tree, render))
          if (validate) expect(validate(parsed(row)) ? null : validate.errors, stem).toBeNull()
      }
    })
    expect(files.filter(({ stem }) => !validators.has(stem)).map(({ stem }) => stem)).toEqual(['trees', 'verdicts'])
  })

  it('names verdicts that decided, and the tree and case of each row', () => {
    check((tree, render) => {
      const decided = new Set([...tree.labels.values()].flatMap(({ verdictIds }) => verdictIds))
      for (const { view, rows } of files)
        for (const row of rows(tree, render)) {
          if (view === 'chat') continue
          expect([row.tree_id, row.case_id, row.split]).toEqual([tree.id, tree.case.id, tree.split])
          const ids = [row.verdict_ids, row.chosen_verdict_ids, row.rejected_verdict_ids].flatMap((list) => list ?? [])
          for (const id of ids) expect(decided).toContain(id)
          if (view !== 'trees' && view !== 'verdicts') expect(ids).not.toHaveLength(0)
        }
    })
  })
})

const rowsOf = (view: ReleaseView, ...[tree, render]: Parameters<(typeof files)[number]['rows']>) =>
  filesOfViews([view]).flatMap((file) => [...file.rows(tree, render)])
const messagesOf = (...lists: unknown[]) => lists.flatMap((list) => (list ?? []) as ChatMessage[])

/** Everything of a row that a trainer may learn to write. */
function taught(row: ReleaseRow): string[] {
  const { messages, chosen, rejected, completion, completions, conversations } = row
  if (Array.isArray(completions)) return completions as string[]
  const turns = [conversations, chosen, rejected].flatMap((turn) => (turn ?? []) as { from: string; value: string }[])
  const written = turns.filter(({ from }) => from === 'gpt' || from === 'function_call').map(({ value }) => value)
  const assistant = messagesOf(messages, chosen, rejected, completion).filter(({ role }) => role === 'assistant')
  return [...written, ...assistant.map((message) => JSON.stringify(message))]
}

describe('results of tests', () => {
  it('stand in no text that is taught, unless the teacher wrote them itself', () => {
    let cited = 0
    check((tree, render) => {
      const own = tree.turns.map(({ reasoning }) => reasoning).join('\n')
      for (const { view, rows } of files) {
        if (view === 'trees' || view === 'verdicts') continue
        for (const row of rows(tree, render))
          for (const text of taught(row))
            for (const result of results)
              if (text.includes(result)) {
                expect(own).toContain(result)
                expect(render.reasoning).not.toBe('drop')
                cited += 1
              }
      }
    })
    expect(cited).toBeGreaterThan(0)
  })

  it('are tool messages that say what the oracle said, one for each call and in their order', () => {
    check((tree, render) => {
      for (const view of ['sft', 'preference', 'unpaired'] as const)
        for (const row of rowsOf(view, tree, render)) {
          const asked = new Map<string, string>()
          for (const message of messagesOf(row.messages, row.prompt, row.chosen)) {
            if (message.role === 'assistant')
              for (const { id, function: call } of message.tool_calls ?? []) asked.set(id, call.arguments.test)
            if (message.role !== 'tool') continue
            const test = asked.get(message.tool_call_id) ?? ''
            expect(message.content).toBe(resultOf(test) ?? 'UNAVAILABLE')
          }
        }
    })
  })
})

describe('labels', () => {
  it('come of final labels alone: chosen and true of accepted turns, rejected and false of rejected ones', () => {
    check((tree, render) => {
      const labelOf = (id: unknown) => tree.labels.get(String(id))?.label
      for (const row of rowsOf('preference', tree, render)) {
        expect([labelOf(row.chosen_turn_id), labelOf(row.rejected_turn_id)]).toEqual(['ACCEPT', 'REJECT'])
        expect(row.chosen).not.toEqual(row.rejected)
      }
      for (const row of rowsOf('unpaired', tree, render)) expect(row.label).toBe(labelOf(row.turn_id) === 'ACCEPT')
      for (const row of rowsOf('stepwise', tree, { ...render, openSteps: 'end' })) {
        const ids = row.turn_ids as string[]
        expect(row.labels).toEqual(ids.map((id) => labelOf(id) === 'ACCEPT'))
        expect(row.x_ratings).toEqual(ids.map((id) => (labelOf(id) === 'ACCEPT' ? 1 : -1)))
        for (const id of ids) expect(labelOf(id)).toBeDefined()
      }
    })
  })

  it('are as many as the steps, and open steps count only as they are wished to', () => {
    check((tree, render) => {
      for (const row of rowsOf('stepwise', tree, render)) {
        const { completions, labels, x_ratings: ratings, x_results: known } = row as Record<string, unknown[]>
        expect([labels?.length, ratings?.length, known?.length]).toEqual(Array(3).fill(completions?.length))
        for (const [index, rating] of (ratings ?? []).entries())
          if (rating === 0)
            expect([render.openSteps, labels?.[index]]).toEqual(labels?.[index] ? ['good', true] : ['bad', false])
      }
    })
  })
})

describe('sharegpt', () => {
  it('alternates as LLaMA-Factory reads it, and calls are JSON after the thinking block', () => {
    check((tree, render) => {
      for (const file of filesOfViews(['sharegpt']))
        for (const row of file.rows(tree, render)) {
          const turns = row.conversations as { from: string; value: string }[]
          for (const [index, { from, value }] of turns.entries()) {
            expect(index % 2 === 0 ? ['human', 'observation'] : ['gpt', 'function_call']).toContain(from)
            if (from !== 'function_call') continue
            const calls: unknown = JSON.parse(value.replace(/<think>\n([\s\S]*?)\n<\/think>\n\n/, ''))
            expect(calls).toContainEqual({ name: 'order_test', arguments: { test: expect.any(String) as string } })
          }
          expect(turns.length % 2).toBe(file.stem === 'sharegpt-preference' ? 1 : 0)
          expect(JSON.parse(String(row.tools))).toHaveLength(1)
        }
    })
  })
})
