// Storing a comment on a turn, taking it back, putting it back.
import { commentSchema, saveCommentSchema } from '@/lib/core/domain/comment'
import { saveComment } from '@/lib/server/comments/save-comment'
import { route } from '@/lib/server/http'

export const POST = route({ input: saveCommentSchema, output: commentSchema }, saveComment)
