// What every step of opening a round is given.
import type { OpenRound } from '@/lib/core/domain/round'
import type { RoundErrors } from './round-fields'

export type RoundStepProps = { options: OpenRound; errors: RoundErrors; onChange: (options: OpenRound) => void }
