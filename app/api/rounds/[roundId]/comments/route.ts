// What reviewers of a round told the researchers.
import { listedCommentSchema, listRoundCommentsSchema } from '@/lib/core/domain/comment-list'
import { pageOf } from '@/lib/core/domain/page'
import { listRoundComments } from '@/lib/server/comments/list-comments'
import { route } from '@/lib/server/http'

export const GET = route({ input: listRoundCommentsSchema, output: pageOf(listedCommentSchema) }, listRoundComments)
