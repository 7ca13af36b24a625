// Puts words selected in the report where the person wants them.
import type { Edit } from './edited-environment'
import { focusPart } from './focus-part'
import type { Taking } from './selection-bar'
import type { Correction } from './use-correction'

export function takeWords(taking: Taking, words: string, { edited, edit }: Correction): void {
  if (!edited) return
  edit(editFor(taking, words))
  if (taking.as === 'words-of') focusPart(taking.target.id, 'last')
  else if (taking.as !== 'diagnosis') focusPart(edited.nextId)
}

function editFor(taking: Taking, words: string): Edit {
  if (taking.as === 'new-passage') return { kind: 'add-passage', text: words }
  if (taking.as === 'new-result') return { kind: 'add-entry', test: '', result: words }
  if (taking.as !== 'words-of') return { kind: 'set', values: { diagnosis: words } }
  const { id, part } = taking.target
  return part === 'passage' ? { kind: 'passage', id, text: words } : { kind: 'entry', id, values: { result: words } }
}
