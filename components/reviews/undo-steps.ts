// What undo and redo would do next, read from everything done on a review: the events themselves are the stack.

/** One request of a reviewer, oldest first. `undoes`: the key of the request that it takes back. */
export type DoneEvent = { key: string; turnId: string; undoes: string | null; words: string; isComment: boolean }

/** `key` is what the next undo has to name: of a redone deed that of the redo, of an undone one that of the undo. */
export type UndoStep = { key: string; deed: DoneEvent }

export type UndoSteps = { undo: UndoStep | null; redo: UndoStep | null }

/** A new deed gives up what could have been redone. An undo of something that is not there any more is passed over. */
export function undoSteps(events: readonly DoneEvent[]): UndoSteps {
  const done: UndoStep[] = []
  let undone: UndoStep[] = []
  for (const event of events) {
    if (event.undoes === null) {
      done.push({ key: event.key, deed: event })
      undone = []
      continue
    }
    const taken = takeLast(done, event.undoes)
    const back = taken ? null : takeLast(undone, event.undoes)
    if (taken) undone.push({ key: event.key, deed: taken.deed })
    if (back) done.push({ key: event.key, deed: back.deed })
  }
  return { undo: done.at(-1) ?? null, redo: undone.at(-1) ?? null }
}

function takeLast(steps: UndoStep[], key: string): UndoStep | null {
  const index = steps.findLastIndex((step) => step.key === key)
  return index < 0 ? null : (steps.splice(index, 1)[0] ?? null)
}
