// Types of app-server.mjs.
export declare function serveBuiltApp(databaseUrl: string): Promise<{ url: string; stop: () => Promise<void> }>
export declare function browserOptions(): Promise<{ executablePath: string; args: string[] }>
