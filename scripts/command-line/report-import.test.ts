// How an import is told: flags by kind with their number, the many first and cut, the few last and whole.
import { expect, it } from 'vitest'
import { importReportSchema } from '@/lib/core/domain/case-list'
import { reportImport } from './report-import'
import type { Reporter } from './reporter'

it('groups flags, so that a few leaks are not lost among many terms without a concept', () => {
  const unmapped = Array.from({ length: 30 }, (_, index) => {
    return { item: `case-${index}`, flag: 'needs-mapping', detail: 'no concept' }
  })
  const leak = { item: 'case-7', flag: 'leaks-diagnosis', detail: 'the title says "Gout"' }
  const report = importReportSchema.parse({
    ...{ isDryRun: false, read: 31, created: 31, unchanged: 0, refused: 0, defects: [] },
    flagged: [leak, ...unmapped],
  })
  const lines: string[] = []
  const reporter: Pick<Reporter, 'note' | 'refuse' | 'stopIfRefused'> = {
    note: (line) => void lines.push(line),
    refuse: () => {},
    stopIfRefused: () => {},
  }
  reportImport(report, 'cases', reporter as Reporter)
  expect(lines[0]).toBe('needs-mapping: 30')
  expect(lines.slice(20)).toEqual([
    '  case-19: no concept',
    '  and 10 more',
    'leaks-diagnosis: 1',
    '  case-7: the title says "Gout"',
    '31 cases imported, 0 unchanged, 0 refused',
  ])
})
