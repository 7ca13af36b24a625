// What goes with a release, read back by other parsers than ours: card, Croissant, certificate, index and recipes.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Ajv from 'ajv'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { manifestSchema, type ReleaseFacts } from '../domain/release'
import { certificateSchema } from '../domain/release-certificate'
import { croissantSchema } from './fixtures/croissant-schema'
import { releaseFacts } from './fixtures/release-facts'
import { type Companion, companionNames, writeCompanions } from './release-companions'
import { filesOfViews, viewFileName } from './release-views'

const facts = releaseFacts()
const stems = filesOfViews(['sft', 'sharegpt', 'preference', 'verdicts']).map(({ stem }) => stem)
const file = (name: string) => ({ name, sha256: 'a'.repeat(64), bytes: 2000, lines: 20 })
const files = stems.flatMap((stem) =>
  (['train', 'validation'] as const).flatMap((split) =>
    (['jsonl', 'parquet'] as const).map((encoding) => file(viewFileName(stem, split, encoding))),
  ),
)
const write = (over: Partial<ReleaseFacts> = {}, of = files) => writeCompanions({ ...facts, ...over }, of)
const textOf = (name: string, companions: readonly Companion[] = write()) =>
  companions.find((companion) => companion.name === name)?.text ?? ''
const front = (card: string) => load(/^---\n([\s\S]*?)\n---\n/.exec(card)?.[1] ?? '') as Record<string, unknown>

describe('the facts of this test', () => {
  it('are a manifest', () => expect(manifestSchema.parse({ ...facts, files })).toEqual({ ...facts, files }))
})

describe('companions', () => {
  it('have the names that are announced, and only what can be used', () => {
    expect(
      write()
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...companionNames].sort())
    expect(write({}, []).map(({ name }) => name)).toEqual(['README.md', 'croissant.json', 'certificate.json'])
  })

  it('are the same bytes whenever the facts are the same', () => expect(write()).toEqual(write()))
})

describe('the card', () => {
  it('has front matter that another parser reads: a configuration a view, with its files by split and its features', () => {
    const matter = front(textOf('README.md'))
    expect(matter).toMatchObject({
      ...{ license: 'cc-by-4.0', language: ['en'], size_categories: ['n<1K'], task_categories: ['text-generation'] },
      annotations_creators: ['expert-generated', 'machine-generated'],
    })
    const configs = matter.configs as { config_name: string; data_files: unknown }[]
    expect(configs.map(({ config_name }) => config_name)).toEqual(stems)
    expect(configs[0]?.data_files).toEqual([
      { split: 'train', path: 'sft-train.parquet' },
      { split: 'validation', path: 'sft-validation.parquet' },
    ])
    const [info] = matter.dataset_info as { features: { name: string; list?: { name: string }[] }[]; splits: unknown }[]
    const messages = info?.features.find(({ name }) => name === 'messages')
    expect(messages?.list?.map(({ name }) => name)).toEqual(['role', 'content', 'tool_calls', 'tool_call_id', 'name'])
    expect(info?.splits).toContainEqual({ name: 'train', num_bytes: 2000, num_examples: 20 })
  })

  it('says sizes, strata, agreement, the error rate with its interval, guidelines, readers and licences', () => {
    const card = textOf('README.md')
    for (const said of [
      /not accept: 4 % \(95 % interval 1\.5 % to 9 %\), from 120 reviewed/,
      /alpha 0\.712 \(95 % interval 0\.600 to 0\.800\)/,
      /Of 12 % of the rows no review was ever drawn/,
      /\| specialty \| neurology \| 30 \| 12 \|/,
      /\| R1 \| neurology \| 40 \|/,
      /### Guidelines of first, version 1\n\n> Judge each turn/,
      /\| Open cases \| CC BY 4\.0 \| may be passed on, with its attribution/,
      /Closed cases: 3 trajectories/,
      /not-certified: 5/,
    ])
      expect(card).toMatch(said)
    expect(card).not.toMatch(/SIMULATED|uncertified|NaN|undefined|null/)
  })

  it('warns of what weakens it, and says what is not known', () => {
    const card = textOf(
      'README.md',
      write({
        ...{ includesSimulated: true, includesUncertified: true, quality: null },
        sources: [{ name: 'Ward | notes', licence: null, trajectories: 30 }],
      }),
    )
    expect(card).toMatch(/> This release includes SIMULATED reviews/)
    expect(card).toMatch(/\*uncertified\*/)
    expect(card).toMatch(/were not estimated/)
    expect(card).toMatch(/The licence of Ward \\\| notes is not known here/)
    expect(front(card)).toMatchObject({ license: 'other', license_name: 'by-source' })
  })
})

describe('the other descriptions', () => {
  it('are Croissant with the required fields, a file object a file and every field with its source', () => {
    const metadata = JSON.parse(textOf('croissant.json')) as { distribution: unknown[]; recordSet: unknown[] }
    const validate = new Ajv({ strict: false }).compile(croissantSchema)
    expect(validate(metadata) ? null : validate.errors).toBeNull()
    expect([metadata.distribution.length, metadata.recordSet.length]).toEqual([files.length, stems.length])
  })

  it('are the certificate as it stands, or that there is none', () => {
    expect(certificateSchema.parse(JSON.parse(textOf('certificate.json')))).toEqual(facts.certificate)
    const none = JSON.parse(textOf('certificate.json', write({ certificate: null }))) as object
    expect(none).toMatchObject({ threshold: null, statement: facts.guarantee })
  })

  it('are entries for LLaMA-Factory, with the tags of each form', () => {
    const info = JSON.parse(textOf('dataset_info.json')) as Record<string, object>
    expect(info.medaction_sharegpt_train).toMatchObject({
      ...{ file_name: 'sharegpt-train.jsonl', formatting: 'sharegpt' },
      columns: { messages: 'conversations', system: 'system', tools: 'tools' },
    })
    expect(info.medaction_sharegpt_preference_validation).toMatchObject({
      ranking: true,
      columns: { chosen: 'chosen' },
    })
    expect(info.medaction_sharegpt_unpaired_train).toMatchObject({ columns: { kto_tag: 'kto_tag' } })
    expect(info.medaction_sft_train).toMatchObject({ formatting: 'openai', tags: { role_tag: 'role' } })
    expect(info.medaction_verdicts_train).toBeUndefined()
  })
})

describe('recipes', () => {
  it('are YAML that names files and data sets of the release, and trains on no result', () => {
    const factory = load(textOf('recipe-llamafactory-sft.yaml')) as Record<string, unknown>
    const info = JSON.parse(textOf('dataset_info.json')) as Record<string, object>
    expect(Object.keys(info)).toEqual(expect.arrayContaining([factory.dataset, factory.eval_dataset]))
    expect(factory).toMatchObject({ train_on_prompt: false, finetuning_type: 'lora' })
    const axolotl = load(textOf('recipe-axolotl-sft.yml')) as { datasets: { path: string }[] }
    expect(axolotl.datasets).toMatchObject([{ path: 'sft-train.parquet', roles_to_train: ['assistant'] }])
  })

  it('name no validation where there is none', () => {
    const companions = write(
      {},
      files.filter(({ name }) => !name.includes('validation')),
    )
    for (const { name, text } of companions.filter((each) => each.name.startsWith('recipe'))) {
      expect(text, name).not.toMatch(/validation\.(parquet|jsonl)|_validation/)
    }
    expect(textOf('recipe-trl-sft.py', companions)).toContain('eval_strategy="no"')
  })

  const python = spawnSync('python3', ['--version']).status === 0
  if (!python) console.warn('python3 is not installed: the Python recipes were not compiled')
  it.skipIf(!python)('are Python that compiles', () => {
    const folder = mkdtempSync(join(tmpdir(), 'recipes-'))
    try {
      for (const name of ['recipe-trl-sft.py', 'recipe-trl-dpo.py']) {
        const path = join(folder, name)
        writeFileSync(path, textOf(name))
        execFileSync('python3', ['-m', 'py_compile', path], { stdio: 'pipe' })
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
