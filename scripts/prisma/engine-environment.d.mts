// Types of engine-environment.mjs for prisma.config.ts.
export declare function schemaEngineEnvironment(): { PRISMA_SCHEMA_ENGINE_BINARY?: string }
