// The reports of compose-graph and check-graph read back as they were written; another version is refused by name.
import { describe, expect, it } from 'vitest'
import { graphSchema } from '../domain/graph'
import { checkIntegrity } from '../graph/check-integrity'
import { composeGraphs } from '../compose/compose-graph'
import { parseComposeReport, writeComposeReport } from './compose-report-file'
import { parseIntegrity, writeIntegrity } from './integrity-file'

const part = (name: string, id: string) => ({
  graph: graphSchema.parse({ name, release: '1', concepts: [{ id, kind: 'disease', label: 'Gout' }], edges: [] }),
  isSupplement: false,
})
const { graph, report } = composeGraphs([part('a', 'DOID:1'), part('b', 'MESH:1')], { name: 'c', release: '1' })

describe('the reports on a graph', () => {
  it('are read as written', () => {
    expect(parseComposeReport(writeComposeReport(report))).toEqual({
      ok: true,
      value: { format: 'medaction-compose-report/1', ...report },
    })
    const integrity = checkIntegrity(graph)
    expect(parseIntegrity(writeIntegrity(integrity))).toEqual({
      ok: true,
      value: { format: 'medaction-integrity/1', ...integrity },
    })
  })

  it('refuse another version', () => {
    const next = writeComposeReport(report).replace('report/1', 'report/2')
    expect(parseComposeReport(next)).toEqual({
      ok: false,
      defects: [
        {
          pointer: '/format',
          detail: 'medaction-compose-report/2 is not known; this build reads medaction-compose-report/1',
        },
      ],
    })
  })
})
