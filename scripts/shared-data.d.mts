// Types of shared-data.mjs.
export function sharedData(name: string): string | null
