// What every step of making a release is given.
import type { CreateRelease } from '@/lib/core/domain/release'
import type { ReleaseErrors } from './release-steps'

export type ReleaseStepProps = {
  options: CreateRelease
  errors: ReleaseErrors
  onChange: (options: CreateRelease) => void
}
