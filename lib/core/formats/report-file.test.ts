// Reports are read from every format whole, or refused with their place.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportSchema } from '../domain/report'
import { parseReport, writeReport } from './report-file'
import { parseMedrBenchReport } from './report-medr-bench'
import { parseReportText } from './report-text'

const hash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')

describe('medaction-report/1', () => {
  it('reads what it writes', () => {
    const text = fc.string({ minLength: 1 }).filter((each) => each.trim() !== '' && each.length <= 100)
    const report = fc.record({ id: text, title: text, text, diagnosis: fc.option(text), rare: fc.boolean() })
    fc.assert(
      fc.property(report, (fields) => {
        const value = reportSchema.parse({ ...fields, source: { name: 's' } })
        const line = writeReport(value)
        if (line.includes('\\u0000')) return
        expect(parseReport(line)).toEqual({ ok: true, value })
      }),
    )
  })

  it('refuses another format by its name, and what is missing by its place', () => {
    expect(parseReport('{"format":"medaction-case/1"}')).toMatchObject({ ok: false, defects: [{ pointer: '/format' }] })
    const bare = parseReport('{"format":"medaction-report/1","id":"a","title":"t","source":{"name":"s"}}')
    expect(bare).toMatchObject({ ok: false, defects: [{ pointer: '/text' }] })
  })
})

describe('plain text', () => {
  it('has its first line as title, and an id of its name and content', () => {
    const parsed = parseReportText('my case', '\n# A case\n\nIt was so.\n', hash)
    expect(parsed).toMatchObject({ ok: true, value: { title: 'A case', text: '# A case\n\nIt was so.' } })
    const ids = ['x', 'x ', 'y'].map((content) => {
      const each = parseReportText('my case', content, hash)
      return each.ok ? each.value.id : ''
    })
    expect(ids[0]).toMatch(/^my-case-[0-9a-f]{12}$/)
    expect(ids[1]).toBe(ids[0])
    expect(ids[2]).not.toBe(ids[0])
  })

  it('is refused where there is nothing in it', () => {
    expect(parseReportText('x', ' \n ', hash)).toMatchObject({ ok: false })
  })
})

describe('MedR-Bench', () => {
  const item = {
    ...{ id: 'PMC1', raw_case: '\nA title\n\nA text.', body_category: ['Lungs'], checked_rare_disease: [] },
    generate_case: { diagnosis_results: '*Amber* fever.' },
  }

  it('gives the report with the diagnosis that the source states', () => {
    expect(parseMedrBenchReport(item)).toEqual({
      ok: true,
      value: {
        ...{
          id: 'medr-bench-report-PMC1',
          title: 'A title',
          text: 'A title\n\nA text.',
          specialty: 'Lungs',
          rare: false,
        },
        diagnosis: 'Amber fever',
        source: { name: 'MedR-Bench', reference: 'PMC1', licence: 'CC BY-SA (case reports: PMC Open Access)' },
      },
    })
    expect(parseMedrBenchReport({ id: 'x' })).toMatchObject({ ok: false })
    expect(parseMedrBenchReport({ ...item, raw_case: 1 })).toMatchObject({
      ok: false,
      defects: [{ pointer: '/raw_case' }],
    })
  })
})
