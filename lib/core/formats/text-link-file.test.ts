import { expect, it } from 'vitest'
import { textLinkLineSchema, writeTextLinks } from './text-link-file'

it('writes links, ambiguous and passed-over mentions in the order of the text, each as its schema says', () => {
  const at = (start: number) => ({ start, end: start + 1, text: 'x', kind: 'finding' as const })
  const lines = writeTextLinks(
    { file: 'a.txt' },
    {
      links: [{ ...at(9), concept: 'F:1', label: 'X', polarity: 'present', how: 'label', cue: null }],
      ambiguous: [{ ...at(5), polarity: 'absent', candidates: [{ id: 'F:1', label: 'X' }] }],
      passedOver: [{ ...at(1), concept: 'F:1', label: 'X', reason: 'hypothetical', cue: { start: 0, end: 1 } }],
    },
  ).map((line) => JSON.parse(line) as unknown)
  expect(lines.map((line) => textLinkLineSchema.parse(line).status)).toEqual(['passed-over', 'ambiguous', 'linked'])
  expect(lines[2]).toMatchObject({ format: 'medaction-text-link/1', file: 'a.txt', concept: 'F:1', how: 'label' })
})
