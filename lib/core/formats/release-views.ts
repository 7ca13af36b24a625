// The files of a release that are made of trees: for each view what its rows are and which columns they have.
import type { ReleaseEncoding, ReleaseSplit, ReleaseView, RenderOptions } from '../domain/release-options'
import type { ReleaseTree } from '../domain/release-tree'
import { chatColumns, chatRows } from './chat-view'
import { preferenceColumns, preferenceRows } from './preference-view'
import type { Column, ReleaseRow } from './release-column'
import { sftColumns, sftRows } from './sft-view'
import { sharegptColumns, sharegptPreferenceColumns, sharegptPreferenceRows } from './sharegpt-view'
import { sharegptRows, sharegptUnpairedColumns, sharegptUnpairedRows } from './sharegpt-view'
import { stepwiseColumns, stepwiseRows } from './stepwise-view'
import { treesColumns, treesRows } from './trees-view'
import { unpairedColumns, unpairedRows } from './unpaired-view'
import { verdictsColumns, verdictsRows } from './verdicts-view'

/** One file stem: rows in the order of trees, the same columns in every row. A view has one stem or, for `sharegpt`, three. */
export type ViewFile = {
  view: ReleaseView
  stem: string
  /** What one row is, in the words of the dataset card. */
  holds: string
  columns: readonly Column[]
  rows: (tree: ReleaseTree, render: RenderOptions) => Iterable<ReleaseRow>
}

const viewFiles: readonly ViewFile[] = [
  { view: 'sft', stem: 'sft', holds: 'a trajectory as a conversation with tools', columns: sftColumns, rows: sftRows },
  {
    ...{ view: 'sharegpt', stem: 'sharegpt', holds: 'the same trajectories as ShareGPT conversations' },
    ...{ columns: sharegptColumns, rows: sharegptRows },
  },
  {
    ...{ view: 'sharegpt', stem: 'sharegpt-preference', holds: 'the next-message pairs as ShareGPT conversations' },
    ...{ columns: sharegptPreferenceColumns, rows: sharegptPreferenceRows },
  },
  {
    ...{ view: 'sharegpt', stem: 'sharegpt-unpaired', holds: 'the judged messages as ShareGPT conversations' },
    ...{ columns: sharegptUnpairedColumns, rows: sharegptUnpairedRows },
  },
  {
    ...{ view: 'chat', stem: 'chat', holds: 'the same trajectories as lines for hosted fine-tuning' },
    ...{ columns: chatColumns, rows: chatRows },
  },
  {
    ...{ view: 'preference', stem: 'preference', holds: 'what physicians accepted against what they rejected there' },
    ...{ columns: preferenceColumns, rows: preferenceRows },
  },
  {
    ...{ view: 'unpaired', stem: 'unpaired', holds: 'a message with the verdict on it' },
    ...{ columns: unpairedColumns, rows: unpairedRows },
  },
  {
    ...{ view: 'stepwise', stem: 'stepwise', holds: 'a branch as steps with the verdict on each' },
    ...{ columns: stepwiseColumns, rows: stepwiseRows },
  },
  { view: 'trees', stem: 'trees', holds: 'a node of a tree', columns: treesColumns, rows: treesRows },
  { view: 'verdicts', stem: 'verdicts', holds: 'a verdict on a node', columns: verdictsColumns, rows: verdictsRows },
]

/** The files of the wanted views, in one order whatever the order of the wish. */
export function filesOfViews(views: readonly ReleaseView[]): ViewFile[] {
  return viewFiles.filter(({ view }) => views.includes(view))
}

/** `chat` is given as JSON Lines whatever is wished: nobody who takes it reads Parquet. */
export const encodingsOf = ({ view }: ViewFile, wished: readonly ReleaseEncoding[]): readonly ReleaseEncoding[] =>
  view === 'chat' ? ['jsonl'] : wished

/** Such as `sft-train.jsonl`. */
export const viewFileName = (stem: string, split: ReleaseSplit, encoding: ReleaseEncoding) =>
  `${stem}-${split}.${encoding}`
