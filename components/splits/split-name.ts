// A split as it is written on pages.
import type { SplitCase } from '@/lib/core/domain/split'

export const splitName = (split: SplitCase['split']): string => (split === 'held-out' ? 'held out' : 'train')
