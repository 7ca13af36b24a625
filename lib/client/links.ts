// Links: a person's choice of the concept that a term means.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChooseLink, linkSchema } from '@/lib/core/domain/link'
import { linkTextAnswerSchema } from '@/lib/core/domain/text-link'
import { api } from './api'
import { followScoreRun } from './follow-score-run'

/**
 * A null concept says that the graph holds none for the term, withdrawn that the wording decides again. Cases are read anew at once, scores
 * when the run has ended that makes them; a list of terms only when it is next opened, so that its rows do not move while somebody
 * works through them.
 */
export function useChooseLink() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ChooseLink) => api(linkSchema, '/api/links', { method: 'POST', body }),
    onSuccess: async ({ runId }) => {
      if (runId !== null) void followScoreRun(client, runId)
      await client.invalidateQueries({ queryKey: ['scores'] })
      await client.invalidateQueries({ queryKey: ['terms', 'list'], refetchType: 'none' })
      await client.invalidateQueries({ queryKey: ['cases'] })
    },
  })
}

/** Reads a text against the active graph; nothing is stored. */
export function useLinkText() {
  return useMutation({
    mutationFn: (text: string) => api(linkTextAnswerSchema, '/api/links/text', { method: 'POST', body: { text } }),
  })
}
