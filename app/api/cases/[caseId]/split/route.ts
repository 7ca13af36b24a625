// The side of one case.
import { caseSplitSetSchema, setCaseSplitSchema } from '@/lib/core/domain/split'
import { setCaseSplit } from '@/lib/server/cases/set-case-split'
import { route } from '@/lib/server/http'

export const POST = route({ input: setCaseSplitSchema, output: caseSplitSetSchema }, setCaseSplit)
