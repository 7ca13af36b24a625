// Types of scratch-database.mjs.
export declare function scratchDatabase(): Promise<{ url: string; stop: () => Promise<void> }>
