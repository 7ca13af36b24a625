// Reading a text against the active graph, and cases whose findings were read from their texts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { success } from '@/lib/core/result'
import { getCase } from '../cases/get-case'
import { importCases } from '../cases/import-cases'
import { clinicCase, makeClinic } from '../testing/clinic'
import { stopQueue } from '../jobs/queue'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { chooseLink } from './choose-link'
import { linkText } from './link-text'

let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(async () => {
  await stopQueue()
  await letGo()
})

describe('linkText', () => {
  it('reads by the active graph, and names it', async () => {
    const { admin } = await makeClinic()
    const text = 'Amber rings, but no blue spots. Known amber fever.'
    const { graph, links } = await linkText(admin, { text, kinds: ['finding', 'disease'] })
    expect(graph).toBe('clinic@1')
    expect(links.map(({ concept, polarity }) => [concept, polarity])).toEqual([
      ['F:rings', 'present'],
      ['F:spots', 'absent'],
      ['D:amber', 'present'],
    ])
  })

  it('reads a wording as a person chose, until the choice is changed or taken back', async () => {
    const { admin, specialty } = await makeClinic()
    const label = `Ember's glow ${specialty.replaceAll('-', ' ')}`
    const read = async () => (await linkText(admin, { text: `No ${label}.`, kinds: ['finding'] })).links
    const seen = [await read()]
    for (const choice of [
      { conceptId: 'F:heat' },
      { conceptId: 'F:spots' },
      { conceptId: null },
      { conceptId: null, isWithdrawn: true },
    ]) {
      await chooseLink(admin, { kind: 'finding', label, ...choice })
      seen.push(await read())
    }
    expect(seen.map((links) => links.map(({ concept, how, polarity }) => [concept, how, polarity]))).toEqual([
      [],
      [['F:heat', 'choice', 'absent']],
      [['F:spots', 'choice', 'absent']],
      [],
      [],
    ])
  })
})

describe('importing cases with their texts read', () => {
  it('adds findings with their places, and changes nothing when the case comes again', async () => {
    const clinic = await makeClinic()
    const value = {
      ...clinicCase(clinic.specialty, 'read'),
      observation: { text: 'Amber rings since Monday, no heat.', findings: [] },
      menu: [{ test: 'Skin scraping', synonyms: [], result: 'Blue spots seen.', findings: [], quote: null }],
    }
    const items = () => [{ place: 'line 1', result: success(value) }]
    const run = (readsText: boolean) => importCases(clinic.admin, { items: items(), isDryRun: false, readsText })
    expect(await run(true)).toMatchObject({ created: 1, defects: [] })
    expect([await run(true), await run(false)]).toMatchObject([
      { created: 0, unchanged: 1 },
      { created: 0, unchanged: 1 },
    ])
    const { id: caseId } = await clinic.admin.db.case.findUniqueOrThrow({ where: { key: value.id } })
    const { case: stored } = await getCase(clinic.admin, { caseId })
    expect(stored.observation.findings).toEqual([
      {
        label: 'Amber rings',
        concept: 'F:rings',
        polarity: 'present',
        textLink: { start: 0, end: 11, how: 'label' },
      },
      { label: 'Heat', concept: 'F:heat', polarity: 'absent', textLink: { start: 29, end: 33, how: 'label' } },
    ])
    expect(stored.menu[0]?.findings).toMatchObject([{ concept: 'F:spots', textLink: { start: 0, end: 10 } }])
  })

  it('reads what a person chose for a wording', async () => {
    const clinic = await makeClinic()
    const label = `Cinder itch ${clinic.specialty}`
    await chooseLink(clinic.admin, { kind: 'finding', label, conceptId: 'F:spots' })
    const value = {
      ...clinicCase(clinic.specialty, 'chosen'),
      observation: { text: `${label} for days.`, findings: [] },
    }
    await importCases(clinic.admin, {
      items: [{ place: 'line 1', result: success(value) }],
      isDryRun: false,
      readsText: true,
    })
    const { observation } = await clinic.admin.db.case.findUniqueOrThrow({ where: { key: value.id } })
    expect(observation).toMatchObject({
      findings: [{ concept: 'F:spots', textLink: { start: 0, end: label.length, how: 'choice' } }],
    })
  })
})
