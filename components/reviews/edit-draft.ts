// An edit or a continuation while it is being typed: everything is text until it is saved.
import { z } from 'zod'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { Edit } from '@/lib/core/domain/verdict'
import { normalise } from '@/lib/core/graph/normalise'

const rowSchema = z.object({
  /** Stays with the row while its text changes. */
  id: z.number().int(),
  label: z.string(),
  concept: z.string().nullable(),
  /** What `concept` stands for; another label drops it. */
  conceptLabel: z.string().nullable(),
  /** Null where the field is empty. */
  percent: z.number().nullable(),
})
export type DifferentialRow = z.infer<typeof rowSchema>

export const editDraftSchema = z.object({
  kind: z.enum(['order', 'diagnose']),
  tests: z.array(z.string()),
  diagnosis: z.string(),
  diagnosisConcept: z.string().nullable(),
  diagnosisConceptLabel: z.string().nullable(),
  reasoning: z.string(),
  /** Why the edit was made; goes with the verdict. */
  note: z.string(),
  rows: z.array(rowSchema),
})
export type EditDraft = z.infer<typeof editDraftSchema>

/** The draft an edit of this turn starts from. */
export function draftOf(turn: ReviewTurn): EditDraft {
  const { action } = turn
  const diagnose = action?.kind === 'diagnose' ? action : null
  return {
    kind: diagnose ? 'diagnose' : 'order',
    tests: action?.kind === 'order' ? action.tests : [],
    diagnosis: diagnose?.label ?? '',
    diagnosisConcept: diagnose?.concept ?? null,
    diagnosisConceptLabel: diagnose?.concept ? diagnose.label : null,
    reasoning: turn.reasoning,
    note: '',
    rows: turn.differential.map(({ label, concept, p }, id) => ({
      id,
      label,
      concept,
      conceptLabel: concept === null ? null : label,
      percent: p === null ? null : Math.round(p * 1000) / 10,
    })),
  }
}

/** An edit replaces a turn; a continuation writes the one behind it. */
export type EditMode = 'edit' | 'continue'

/** The draft of the turn behind a path, root first: nothing decided yet, the belief as it was last stated. */
export function continuationDraftOf(path: readonly ReviewTurn[]): EditDraft {
  const stated = path.findLast((turn) => turn.differential.length > 0)
  const rows = stated ? draftOf(stated).rows : []
  return { ...EMPTY, rows }
}

const EMPTY: EditDraft = {
  ...{ kind: 'order', tests: [], diagnosis: '', diagnosisConcept: null, diagnosisConceptLabel: null },
  ...{ reasoning: '', note: '', rows: [] },
}

export type DraftProblems = Partial<Record<'action' | 'reasoning' | 'differential' | 'note', string>>

/** What still keeps the draft from being saved; empty where nothing does. */
export function draftProblems(draft: EditDraft, mode: EditMode): DraftProblems {
  const problems: DraftProblems = {}
  if (draft.kind === 'order' && draft.tests.length === 0) problems.action = 'Choose at least one test.'
  if (draft.kind === 'diagnose' && draft.diagnosis.trim() === '') problems.action = 'Name the diagnosis.'
  if (draft.reasoning.trim() === '') problems.reasoning = 'Say why: the reasoning goes with the turn.'
  const differential = differentialProblem(draft.rows)
  if (differential) problems.differential = differential
  if (mode === 'edit' && draft.note.trim() === '') problems.note = 'Say why you edit: it goes with the rejection.'
  return problems
}

function differentialProblem(rows: readonly DifferentialRow[]): string | null {
  const named = rows.filter((row) => row.label.trim() !== '')
  if (named.length < rows.length) return 'Every hypothesis needs a name; remove empty rows.'
  if (new Set(named.map((row) => normalise(row.label))).size < named.length) return 'A hypothesis stands twice.'
  const total = percentTotal(rows)
  return total > 100.5 ? `The probabilities add up to ${total} %; normalise them to 100 %.` : null
}

/** The sum of the percentages, to one decimal. */
export function percentTotal(rows: readonly DifferentialRow[]): number {
  return Math.round(rows.reduce((sum, row) => sum + (row.percent ?? 0), 0) * 10) / 10
}

/** Percentage points an arrow key moves a probability by, and the same with Shift. */
const STEP = { coarse: 5, fine: 1 }

/** A probability one step up or down, between 0 and 100; an empty one counts as 0. */
export function stepPercent(percent: number | null, direction: 1 | -1, isFine: boolean): number {
  const moved = (percent ?? 0) + direction * (isFine ? STEP.fine : STEP.coarse)
  return Math.round(Math.min(100, Math.max(0, moved)) * 10) / 10
}

/** The rows scaled so that their percentages add up to exactly 100; unchanged where they add up to nothing. */
export function normaliseRows(rows: readonly DifferentialRow[]): DifferentialRow[] {
  const total = rows.reduce((sum, row) => sum + (row.percent ?? 0), 0)
  if (total <= 0) return [...rows]
  const shares = rows.map(({ percent }) => ((percent ?? 0) / total) * TENTHS)
  const tenths = shares.map(Math.floor)
  const missing = TENTHS - tenths.reduce((sum, each) => sum + each, 0)
  // What rounding down left over goes to those it took most from.
  const byLoss = shares
    .map((share, index) => ({ index, loss: share - Math.floor(share) }))
    .filter(({ index }) => rows[index]?.percent)
    .sort((x, y) => y.loss - x.loss)
  for (const { index } of byLoss.slice(0, missing)) tenths[index] = (tenths[index] ?? 0) + 1
  return rows.map((row, index) => ({ ...row, percent: row.percent === null ? null : (tenths[index] ?? 0) / 10 }))
}

/** Of a percent, in the whole. */
const TENTHS = 1000

/** The edit to send. Call it only where `draftProblems` finds nothing. */
export function editOf(draft: EditDraft): Edit {
  return {
    action:
      draft.kind === 'order'
        ? { kind: 'order', tests: draft.tests }
        : {
            kind: 'diagnose',
            label: draft.diagnosis.trim(),
            concept: conceptFor(draft.diagnosis, draft.diagnosisConcept, draft.diagnosisConceptLabel),
          },
    reasoning: draft.reasoning.trim(),
    differential: draft.rows.map((row) => ({
      label: row.label.trim(),
      concept: conceptFor(row.label, row.concept, row.conceptLabel),
      p: row.percent === null ? null : Math.min(1, row.percent / 100),
    })),
  }
}

/** A concept stays only while the label still says what it stands for. */
function conceptFor(label: string, concept: string | null, conceptLabel: string | null): string | null {
  return conceptLabel !== null && normalise(conceptLabel) === normalise(label) ? concept : null
}
