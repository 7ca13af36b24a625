// The findings of published patients put into sentences, so that what is read back can be compared with what was put in.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '@/lib/core/domain/finding'
import { parsePhenopacket } from '@/lib/core/formats/phenopacket'
import { sharedData } from '../shared-data.mjs'

/** One patient: what was put in, and the text. */
export type Rendered = { findings: Finding[]; text: string }

type Template = { size: number; say: (labels: string[]) => string }

const listed = (labels: readonly string[], word: string) =>
  labels.length < 2 ? (labels[0] ?? '') : `${labels.slice(0, -1).join(', ')} ${word} ${labels.at(-1)}`
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const was = (labels: readonly string[]) => (labels.length > 1 ? 'were' : 'was')

const present: readonly Template[] = [
  { size: 1, say: (labels) => `${capital(listed(labels, 'and'))} was noted.` },
  { size: 3, say: (labels) => `${capital(listed(labels, 'and'))} ${was(labels)} noted.` },
  { size: 2, say: (labels) => `The patient had ${listed(labels, 'and')}.` },
  { size: 2, say: (labels) => `Examination showed ${listed(labels, 'as well as')}.` },
  { size: 1, say: (labels) => `She was found to have ${listed(labels, 'and')} at the last visit.` },
  { size: 1, say: (labels) => `${capital(listed(labels, 'and'))}: present.` },
]
const absent: readonly Template[] = [
  { size: 1, say: (labels) => `There was no ${listed(labels, 'or')}.` },
  { size: 2, say: (labels) => `The patient denies ${listed(labels, 'or')}.` },
  { size: 1, say: (labels) => `${capital(listed(labels, 'and'))} was not present.` },
  { size: 3, say: (labels) => `${capital(listed(labels, 'and'))} ${was(labels)} absent.` },
  { size: 3, say: (labels) => `No ${listed(labels, 'or')}.` },
  { size: 2, say: (labels) => `The work-up was negative for ${listed(labels, 'and')}.` },
  { size: 2, say: (labels) => `He presented without ${listed(labels, 'or')}.` },
  { size: 1, say: (labels) => `${capital(listed(labels, 'and'))} was ruled out.` },
  { size: 1, say: (labels) => `No evidence of ${listed(labels, 'or')} was found, but follow-up was advised.` },
  { size: 1, say: (labels) => `${capital(listed(labels, 'and'))}: absent.` },
]

/** The phenopackets as texts; the templates take turns. Null, after saying so, without the public data. */
export function renderPhenopackets(): Rendered[] | null {
  const folder = sharedData('cases/phenopackets')
  if (folder === null) return null
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.sort().flatMap((name, turn) => {
    const parsed = parsePhenopacket(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    if (!parsed.ok) return []
    const { observation, menu } = parsed.value
    const findings = [...observation.findings, ...menu.flatMap((entry) => entry.findings)]
    return [{ findings, text: render(findings, turn) }]
  })
}

function render(findings: readonly Finding[], turn: number): string {
  const say = (templates: readonly Template[], polarity: Finding['polarity']) => {
    const labels = findings.filter((finding) => finding.polarity === polarity).map(({ label }) => inSentence(label))
    const sentences: string[] = []
    for (let i = turn; labels.length > 0; i += 1) {
      const template = templates[i % templates.length]
      if (template) sentences.push(template.say(labels.splice(0, template.size)))
    }
    return sentences
  }
  const [first, second] = [say(present, 'present'), say(absent, 'absent')]
  const length = Math.max(first.length, second.length)
  return Array.from({ length }, (_, i) => [first[i], second[i]].filter(Boolean).join(' ')).join(' ')
}

/** In lower case but for names, abbreviations and single letters. */
const inSentence = (label: string) => label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
