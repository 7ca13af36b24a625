// How an order found the entry of the menu that answered it, in words.
import type { OrderMatch } from '@/lib/core/domain/tree'

export const matchWords: Record<OrderMatch['how'], string> = {
  name: 'the same name in another spelling',
  synonym: 'another name of it',
  concept: 'the same test by the knowledge graph',
}
