// What a prompt is: a name, a version that never changes its wording, and the shape of the answer.
import type { z } from 'zod'

/** The wording stands in functions beside it, `<name>-<version>.ts`; a new wording is a new version and a new file. */
export type Prompt<T> = {
  readonly name: string
  readonly version: number
  readonly schema: z.ZodType<T>
}

/** `act@1` */
export const promptId = ({ name, version }: Pick<Prompt<unknown>, 'name' | 'version'>): string => `${name}@${version}`
