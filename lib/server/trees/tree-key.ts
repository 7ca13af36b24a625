// The key of a synthesized tree.
import { contentHash } from '../content-hash'

const CASE_ID_LENGTH = 180

/** The same wish makes the same tree; the settings are hashed, so that the key tells nobody who played. */
export function treeKeyOf(caseKey: string, settings: object): string {
  return `${caseKey.slice(0, CASE_ID_LENGTH)}:${contentHash({ caseId: caseKey, ...settings }).slice(0, 10)}`
}
