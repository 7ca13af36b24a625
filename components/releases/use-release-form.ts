// The options of a release being made: the step in hand, what is wrong with them, and what they would hold.
'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { releasePreviewQuery, useCreateRelease } from '@/lib/client/releases'
import { type CreateRelease, createReleaseSchema, type Release } from '@/lib/core/domain/release'
import { nextVersion } from './next-version'
import { findErrors, type ReleaseStep } from './release-steps'

/** `followsId`: the release that this one mends; the newest that was built, unless told. */
export function useReleaseForm(releases: readonly Release[], followsId: number | null) {
  const taken = releases.map(({ version }) => version)
  const [options, setOptions] = useState<CreateRelease>(() => {
    const follows = releases.find(({ id, state }) => state === 'ready' && (followsId === null || id === followsId))
    return createReleaseSchema.parse({ version: nextVersion(new Date(), taken), followsId: follows?.id ?? null })
  })
  const [step, go] = useState<ReleaseStep>('contents')
  const create = useCreateRelease()
  const { includeUncertified, includeSimulated } = options
  const preview = useQuery({
    ...releasePreviewQuery({ includeUncertified, includeSimulated }),
    placeholderData: keepPreviousData,
  })
  const change = (next: CreateRelease) => {
    setOptions(next)
    create.reset()
  }
  return { options, change, step, go, create, preview, errors: findErrors(options, taken) }
}

export type ReleaseForm = ReturnType<typeof useReleaseForm>
