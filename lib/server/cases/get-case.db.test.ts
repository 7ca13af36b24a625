// A case whole: how its terms link, and in which graph the concepts are found.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseDetailSchema } from '@/lib/core/domain/case-list'
import { getConcept } from '../graphs/get-concept'
import { makeClinic } from '../testing/clinic'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { codeOf } from '../testing/refusal'
import { getCase } from './get-case'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())

describe('getCase', () => {
  it('names the graph whose concepts its terms mean, so that each can be looked up', async () => {
    const clinic = await makeClinic()
    const researcher = await clinic.person('researcher')
    const key = await clinic.addCase('c1')
    const { id: caseId } = await researcher.db.case.findUniqueOrThrow({ where: { key } })
    const detail = await getCase(researcher, { caseId })
    expect(caseDetailSchema.parse(detail)).toEqual(detail)
    const linked = detail.links.flatMap(({ conceptId, conceptLabel }) =>
      conceptId ? [{ conceptId, conceptLabel }] : [],
    )
    expect(linked.map(({ conceptId }) => conceptId)).toContain('D:amber')
    for (const { conceptId, conceptLabel } of linked) {
      const concept = await getConcept(researcher, { graphId: detail.graphId ?? 0, conceptId })
      expect(concept.label).toBe(conceptLabel)
    }
  })

  it('refuses what is not there, and those who may not read it', async () => {
    const clinic = await makeClinic()
    expect(await codeOf(getCase(await clinic.person('researcher'), { caseId: 2_147_483_647 }))).toBe('not-found')
    expect(await codeOf(getCase(await clinic.person(), { caseId: 2_147_483_647 }))).toBe('not-allowed')
  })
})
