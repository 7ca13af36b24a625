// Comma-separated values.
import { expect, test } from 'vitest'
import { csvText } from './csv-text'

test('fields with commas, quotes and line breaks are quoted, null is empty, numbers keep their digits', () => {
  const columns = [
    { name: 'name, quoted', value: (row: { name: string | null }) => row.name },
    { name: 'n', value: () => 0.1 + 0.2 },
  ]
  const text = csvText(columns, [{ name: 'say "a",\nthen b' }, { name: null }])
  expect(text).toBe('"name, quoted",n\r\n"say ""a"",\nthen b",0.30000000000000004\r\n,0.30000000000000004\r\n')
})
