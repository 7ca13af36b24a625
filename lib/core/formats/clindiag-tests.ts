// The tests of one ClinDiag file as things to order.
import { type ClindiagPart, emptyPart, saysNoneWasDone } from './clindiag-part'
import { isObject } from './format-line'
import { joinTexts, labelled, leafText, leaves } from './readable-json'

/** Every procedure is one entry: its findings, with their date, and what changed over time. */
export function clindiagTests(value: unknown, where: { file: string; key: string; parent: string }): ClindiagPart {
  const part = emptyPart()
  if (value === undefined) return part
  const whole = leafText(value)
  if (typeof value === 'string' && (whole === null || saysNoneWasDone(whole))) {
    part.notes.push({ kind: 'says-nothing', detail: `${where.key}: ${value}` })
    return part
  }
  const items = Array.isArray(value) ? value : isObject(value) ? [value] : null
  if (items === null) {
    part.defects.push({
      pointer: `${where.file}/${where.key}`,
      detail: 'neither a list of procedures nor words that none was performed',
    })
    return part
  }
  for (const [index, item] of items.entries())
    addProcedure(part, item, `${where.file}/${where.key}/${index}`, where.parent)
  return part
}

function addProcedure(part: ClindiagPart, item: unknown, pointer: string, parent: string): void {
  const name = isObject(item) ? leafText(item.procedure_name) : null
  if (!isObject(item) || name === null) {
    part.defects.push({ pointer, detail: 'no "procedure_name"' })
    return
  }
  const findings = textOf(item.findings)
  if (findings === null) {
    part.notes.push({ kind: 'says-nothing', detail: `${name}: no findings` })
    return
  }
  const date = leafText(item.date)
  const changes = textOf(item.changes_over_time)
  const text = joinTexts([
    date === null ? findings : `${findings.replace(/[.]+$/, '')} (${date})`,
    ...(changes === null ? [] : [labelled('Over time', changes)]),
  ])
  part.orderables.push({ name, parent, parts: [{ path: [], text }], aliases: aliasesOf(name) })
}

const textOf = (value: unknown): string | null => {
  const texts = leaves(value).map(({ path, text }) => labelled(path.join(', '), text))
  return texts.length === 0 || texts.every(saysNoneWasDone) ? null : joinTexts(texts)
}

/** Without brackets, and what they hold where it is an abbreviation. */
function aliasesOf(name: string): string[] {
  const bare = name.replace(/\s*\([^)]*\)/g, '').trim()
  const abbreviations = [...name.matchAll(/\(([A-Za-z][A-Za-z0-9-]{1,9})\)/g)].map((match) => match[1] ?? '')
  return [bare, ...abbreviations].filter((alias) => alias !== '' && alias !== name)
}
