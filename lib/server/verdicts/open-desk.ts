// The desk at which a person's orders are answered: the same words get the same answer as from any teacher.
import type { ClinicalCase } from '@/lib/core/domain/case'
import { answerOrder } from '@/lib/core/domain/oracle'
import type { Answer } from '@/lib/core/domain/tree'
import { answerOrders } from '@/lib/core/teacher/answer-orders'
import { environmentView } from '@/lib/core/teacher/environment-view'
import { orderDesk } from '@/lib/core/teacher/order-desk'
import type { Db, Tx } from '../db'
import { findActiveGraph } from '../graphs/load-graph'
import { loadChoices } from '../links/load-choices'

export type AnswerTests = (tests: readonly string[]) => Answer[]

/** Free words find the menu's entry by another form or by the concept they mean; without a graph by names and synonyms alone. */
export async function openDesk(db: Db | Tx, clinicalCase: ClinicalCase): Promise<AnswerTests> {
  const active = await findActiveGraph(db)
  if (!active) return (tests) => tests.map((test) => answerOrder(clinicalCase.menu, test))
  const { choices } = await loadChoices(db)
  const desk = orderDesk(active.graph, environmentView(clinicalCase), choices)
  return (tests) => answerOrders(desk, tests)
}
