// What reviewers of a tree told the researchers.
import { listedCommentSchema, listTreeCommentsSchema } from '@/lib/core/domain/comment-list'
import { pageOf } from '@/lib/core/domain/page'
import { listTreeComments } from '@/lib/server/comments/list-comments'
import { route } from '@/lib/server/http'

export const GET = route({ input: listTreeCommentsSchema, output: pageOf(listedCommentSchema) }, listTreeComments)
