// Types of spawn-watched.mjs.
export declare function entryArguments(entry: string, args?: readonly string[]): string[]
