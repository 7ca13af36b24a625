// Types of ensure-database.mjs for the TypeScript entries that import it.
export declare function ensureDatabase(options?: {
  withMigrations?: boolean
}): Promise<{ url: string; stop: () => Promise<void> }>
export declare function isDatabaseNamed(): boolean
