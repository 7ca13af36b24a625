// What tests come back with that a reviewer chooses while writing a turn.
import { askOracleSchema, oracleAnswersSchema } from '@/lib/core/domain/oracle-question'
import { route } from '@/lib/server/http'
import { askOracle } from '@/lib/server/reviews/ask-oracle'

export const POST = route({ input: askOracleSchema, output: oracleAnswersSchema }, askOracle)
