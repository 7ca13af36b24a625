// Diseases of the active graph for reviewers: searched for, and as wordings are read.
import {
  diseaseLinksSchema,
  findDiseasesSchema,
  foundDiseasesSchema,
  linkDiseasesSchema,
} from '@/lib/core/domain/oracle-question'
import { route } from '@/lib/server/http'
import { findDiseases, linkDiseases } from '@/lib/server/reviews/find-diseases'

export const GET = route({ input: findDiseasesSchema, output: foundDiseasesSchema }, findDiseases)
export const POST = route({ input: linkDiseasesSchema, output: diseaseLinksSchema }, linkDiseases)
