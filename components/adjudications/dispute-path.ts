// The address of a dispute; with a round, the next dispute is looked for in it.
export const disputePath = (id: number, roundId?: number) =>
  roundId ? `/adjudications/${id}?round=${roundId}` : `/adjudications/${id}`
