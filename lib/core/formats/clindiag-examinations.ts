// The physical examinations of a ClinDiag case as things to order.
import { type ClindiagPart, emptyPart, saysNoneWasDone } from './clindiag-part'
import { isObject } from './format-line'
import { joinTexts, labelled, leafText, leaves } from './readable-json'

const FILE = 'physical_examination.json'
const KEY = 'physical_examinations'

/** `Vital signs` with its values as synonyms, and `Physical examination` with the findings; several examinations are one entry each, with dates. */
export function clindiagExaminations(value: unknown): ClindiagPart {
  const part = emptyPart()
  if (value === undefined) return part
  const whole = leafText(value)
  if (typeof value === 'string' && (whole === null || saysNoneWasDone(whole))) {
    part.notes.push({ kind: 'says-nothing', detail: `${KEY}: ${value}` })
    return part
  }
  const items = Array.isArray(value) ? value : [value]
  const vitals: { path: string[]; text: string }[] = []
  const findings: { path: string[]; text: string }[] = []
  for (const [index, item] of items.entries()) {
    if (!isObject(item)) {
      part.defects.push({
        pointer: `${FILE}/${KEY}/${index}`,
        detail: 'not an object with the findings of an examination',
      })
      continue
    }
    const date = items.length > 1 ? leafText(item.date) : null
    const signs = leaves(item.vital_signs)
    vitals.push(...signs.map(({ path, text }) => ({ path, text: dated(text, date) })))
    const seen = [item.relevant_findings, item.changes_over_time]
      .flatMap((each) => leaves(each))
      .filter(({ text }) => !saysNoneWasDone(text))
    if (seen.length > 0)
      findings.push({
        path: [],
        text: dated(joinTexts(seen.map(({ path, text }) => labelled(path.join(', '), text))), date),
      })
    if (signs.length === 0 && seen.length === 0)
      part.notes.push({ kind: 'says-nothing', detail: 'a physical examination without findings' })
  }
  part.orderables.push(
    { name: 'Vital signs', parent: 'Physical examination', parts: vitals },
    {
      name: 'Physical examination',
      parent: 'Physical examination',
      parts: findings,
      aliases: ['Physical exam', 'General examination'],
    },
  )
  return part
}

const dated = (text: string, date: string | null): string =>
  date === null ? text : `${text.replace(/[.]+$/, '')} (${date})`
