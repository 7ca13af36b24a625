// A slot that nobody holds.

export const freeSlot = { state: 'open', holderId: null, leaseUntil: null } as const
