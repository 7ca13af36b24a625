// How marks look: a colour, a kind of line and a shape for each part, so that colour is never alone.
import type { MarkPart } from './report-marks'

type MarkLook = { mark: string; active: string; sign: string }

const signBase =
  'inline-flex min-w-6 cursor-pointer items-center justify-center border px-1 text-xs leading-4 font-semibold tabular-nums'

export const markLook: Record<MarkPart, MarkLook> = {
  passage: {
    mark: 'border-b-2 border-accent bg-accent-soft',
    active: 'border-b-2 border-accent bg-accent text-accent-ink',
    sign: `${signBase} rounded-none border-accent bg-surface text-accent`,
  },
  result: {
    mark: 'border-b-2 border-dashed border-good bg-good-soft',
    active: 'border-b-2 border-good bg-good text-surface',
    sign: `${signBase} rounded-full border-good bg-surface text-good`,
  },
  diagnosis: {
    mark: 'border-b-4 border-double border-warn bg-warn-soft',
    active: 'border-b-4 border-double border-warn bg-warn text-surface',
    sign: `${signBase} rounded-md border-2 border-double border-warn bg-surface text-warn`,
  },
  problem: {
    mark: 'border-b-2 border-dotted border-bad bg-bad-soft',
    active: 'border-b-2 border-dotted border-bad bg-bad text-surface',
    sign: `${signBase} rounded-sm border-dotted border-bad bg-surface text-bad`,
  },
}
