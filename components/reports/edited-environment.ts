// An environment while a person corrects it: everything is text until it is saved.
import { z } from 'zod'
import { type CorrectDraft, correctDraftSchema, type Environment } from '@/lib/core/domain/report'

const passageSchema = z.object({ id: z.number().int(), text: z.string() })
const entrySchema = z.object({ id: z.number().int(), test: z.string(), synonyms: z.string(), result: z.string() })
export type EditedPassage = z.infer<typeof passageSchema>
export type EditedEntry = z.infer<typeof entrySchema>

export const editedEnvironmentSchema = z.object({
  /** The version it was begun on. */
  basedOnId: z.number().int(),
  title: z.string(),
  specialty: z.string(),
  diagnosis: z.string(),
  /** Ids stay with a part while its text changes and others come and go. */
  passages: z.array(passageSchema),
  menu: z.array(entrySchema),
  nextId: z.number().int(),
})
export type EditedEnvironment = z.infer<typeof editedEnvironmentSchema>

const SEPARATOR = ';'

export function editedOf(basedOnId: number, environment: Environment): EditedEnvironment {
  const { title, specialty, observation, menu, diagnosis } = environment
  return {
    ...{ basedOnId, title, specialty, diagnosis: diagnosis?.label ?? '' },
    passages: observation.map(({ text }, id) => ({ id, text })),
    menu: menu.map(({ test, synonyms, result }, index) => ({
      ...{ id: observation.length + index, test, synonyms: synonyms.join(`${SEPARATOR} `), result: result.text },
    })),
    nextId: observation.length + menu.length,
  }
}

const named = (synonyms: string): string[] => [
  ...new Set(
    synonyms
      .split(SEPARATOR)
      .map((name) => name.trim())
      .filter(Boolean),
  ),
]

export function correctionOf(edited: EditedEnvironment): Omit<CorrectDraft, 'reportId'> {
  const { basedOnId, title, specialty, diagnosis, passages, menu } = edited
  return {
    ...{ basedOnId, title: title.trim(), specialty: specialty.trim(), diagnosis: diagnosis.trim() },
    observation: passages.map(({ text }) => text.trim()),
    menu: menu.map(({ test, synonyms, result }) => ({
      ...{ test: test.trim(), synonyms: named(synonyms), result: result.trim() },
    })),
  }
}

/** What still keeps it from being sent, by the pointer the server would name; empty where nothing does. */
export function correctionDefects(edited: EditedEnvironment): Map<string, string> {
  const parsed = correctDraftSchema.omit({ reportId: true }).safeParse(correctionOf(edited))
  if (parsed.success) return new Map()
  return new Map(parsed.error.issues.map(({ path, message }) => [`/${path.join('/')}`, defectWords(path, message)]))
}

function defectWords(path: readonly PropertyKey[], message: string): string {
  const field = String(path.at(-1) ?? '')
  if (!message.startsWith('Too small')) return message
  if (field === 'test') return 'Name the test.'
  if (field === 'result') return 'Give the result, in the words of the report.'
  if (field === 'diagnosis') return 'Name the diagnosis.'
  if (path[0] === 'observation') return 'Give the passage, in the words of the report, or remove it.'
  return 'This is needed.'
}

export type Edit =
  | { kind: 'set'; values: Partial<Pick<EditedEnvironment, 'title' | 'specialty' | 'diagnosis'>> }
  | { kind: 'passage'; id: number; text: string }
  | { kind: 'entry'; id: number; values: Partial<Omit<EditedEntry, 'id'>> }
  | { kind: 'add-passage'; text: string }
  | { kind: 'add-entry'; test: string; result: string }
  | { kind: 'remove'; id: number }
  | { kind: 'move'; id: number; by: 1 | -1 }
  | { kind: 'start'; edited: EditedEnvironment }

/** New parts come last and get the number `nextId` had. */
export function editEnvironment(edited: EditedEnvironment, edit: Edit): EditedEnvironment {
  const { passages, menu, nextId } = edited
  switch (edit.kind) {
    case 'start':
      return edit.edited
    case 'set':
      return { ...edited, ...edit.values }
    case 'passage':
      return {
        ...edited,
        passages: passages.map((each) => (each.id === edit.id ? { ...each, text: edit.text } : each)),
      }
    case 'entry':
      return { ...edited, menu: menu.map((each) => (each.id === edit.id ? { ...each, ...edit.values } : each)) }
    case 'add-passage':
      return { ...edited, passages: [...passages, { id: nextId, text: edit.text }], nextId: nextId + 1 }
    case 'add-entry':
      return {
        ...edited,
        menu: [...menu, { id: nextId, test: edit.test, synonyms: '', result: edit.result }],
        nextId: nextId + 1,
      }
    case 'remove':
      return {
        ...edited,
        passages: passages.filter(({ id }) => id !== edit.id),
        menu: menu.filter(({ id }) => id !== edit.id),
      }
    case 'move':
      return { ...edited, passages: moved(passages, edit), menu: moved(menu, edit) }
  }
}

function moved<T extends { id: number }>(parts: T[], { id, by }: { id: number; by: number }): T[] {
  const from = parts.findIndex((part) => part.id === id)
  const to = from + by
  const [part, neighbour] = [parts[from], parts[to]]
  if (!part || !neighbour) return parts
  return parts.map((each, index) => (index === from ? neighbour : index === to ? part : each))
}
