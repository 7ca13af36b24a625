// The sections of a MedR-Bench case summary: what is known before tests, the lines of the tests, and what comes after them.

export interface SummarySection {
  name: string
  text: string
}

export interface SummaryParts {
  /** Up to the tests, in the order written. */
  before: SummarySection[]
  /** Without the section's heading, indents kept; null where the summary has no such section. */
  tests: string[] | null
  /** Sections below the tests that are no tests, by name. */
  after: string[]
}

const sectionNames = [
  'Patient Information',
  'Chief Complaint',
  'History of Present Illness',
  'Past Medical History',
  'Personal History',
  'Family History',
  'Physical Examination',
  'Ancillary Tests',
]
const TESTS = 'Ancillary Tests'
const sectionHead = new RegExp(
  `^\\s{0,1}(?:[-*#]+\\s+)?\\**(${sectionNames.join('|')})\\s*\\**\\s*:\\s*\\**\\s*(.*)$`,
  'i',
)
const laterSection =
  /^(?:[-*#]+\s+)?\**((?:treatment|follow-?up|autopsy|surg|post-?operative|clinical course|outcome|management|intervention)[^:*]*?)\s*\**\s*:/i

/** Lines before the first heading (a title, a rule) belong to nothing. */
export function splitSummary(summary: string): SummaryParts {
  const before: { name: string; lines: string[] }[] = []
  const after: string[] = []
  let tests: string[] | null = null
  for (const line of summary.split(/\r?\n/)) {
    if (/^\s*-{3,}\s*$/.test(line)) continue
    const head = sectionHead.exec(line)
    const name = sectionNames.find((known) => known.toLowerCase() === head?.[1]?.toLowerCase())
    if (name === TESTS) tests = [head?.[2] ?? '']
    else if (name !== undefined && tests === null) before.push({ name, lines: [head?.[2] ?? ''] })
    else if (tests === null) before.at(-1)?.lines.push(line)
    else if (laterSection.test(line)) after.push(laterSection.exec(line)?.[1] ?? '')
    else if (after.length === 0) tests.push(line)
  }
  return { before: before.map(({ name, lines }) => ({ name, text: plainLines(lines) })), tests, after }
}

/** Bullets below a heading become sentences of one paragraph. */
function plainLines(lines: readonly string[]): string {
  const parts = lines.map((line) => plainText(line)).filter((line) => line !== '')
  return parts.map((part, index) => (index < parts.length - 1 && !/[.;:,]$/.test(part) ? `${part};` : part)).join(' ')
}

/** Without a bullet or number before it, and without the marks of bold and italics. */
export const plainText = (line: string): string =>
  line
    .replace(/^\s*(?:[-*•#]+|\d+[.)])\s+/, '')
    .replace(/\*\*/g, '')
    .replace(/(^|[\s("])[*_]([^*_]+?)[*_](?=[\s.,;:)"]|$)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()
