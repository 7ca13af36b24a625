// The `verdicts` view: one verdict a row, readers by pseudonym, with the probability that its tree was drawn with.
import type { RenderOptions } from '../domain/release-options'
import type { ReleaseTree, ReleaseVerdict } from '../domain/release-tree'
import { type Column, column, columns, listOf, type ReleaseRow } from './release-column'

export const verdictsColumns: Column[] = [
  column('verdict_id', 'int'),
  ...columns('string', 'tree_id', 'case_id', 'split', 'node_id', 'reader'),
  column('reader_specialties', listOf('string')),
  ...columns('string', 'value', 'aspect'),
  column('reasons', listOf('string')),
  ...columns('string', 'note', 'edit_node_id'),
  column('undoes_verdict_id', 'int'),
  ...columns('string', 'round', 'slot'),
  column('inclusion_p', 'float'),
  ...columns('bool', 'is_blind', 'is_simulated'),
  column('seconds', 'float'),
  column('guideline_version', 'int'),
  column('created_at', 'string'),
  ...columns('string', 'final_label', 'final_decision'),
  column('decides', 'bool'),
]

/** `decides`: the final label of its turn rests on it. `note` is null where notes are left out, and where none was typed. */
export function verdictsRows(tree: ReleaseTree, { notes }: RenderOptions): ReleaseRow[] {
  return tree.verdicts.map((verdict) => ({
    verdict_id: verdict.id,
    ...{ tree_id: tree.id, case_id: tree.case.id, split: tree.split, node_id: verdict.turnId },
    ...{ reader: verdict.reader, reader_specialties: verdict.specialties },
    ...{ value: verdict.kind, aspect: verdict.aspect, reasons: verdict.reasons },
    note: notes === 'keep' && verdict.note !== '' ? verdict.note : null,
    ...{ edit_node_id: verdict.editTurnId, undoes_verdict_id: verdict.undoesId },
    ...{ round: verdict.round, slot: verdict.slot, inclusion_p: verdict.pi },
    ...{ is_blind: !verdict.isAfterReveal, is_simulated: verdict.isSimulated },
    seconds: verdict.activeMs === null ? null : verdict.activeMs / 1000,
    ...{ guideline_version: verdict.guidelineVersion, created_at: verdict.createdAt },
    ...decision(tree, verdict),
  }))
}

function decision({ labels }: ReleaseTree, { id, turnId }: ReleaseVerdict): ReleaseRow {
  const label = labels.get(turnId)
  return {
    final_label: label?.label ?? null,
    final_decision: label?.source ?? null,
    decides: label?.verdictIds.includes(id) ?? false,
  }
}
