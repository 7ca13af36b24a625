// Health: what load balancers and the launcher ask.
import { checkHealth } from '@/lib/server/health/check-health'
import { log } from '@/lib/server/log'

export const dynamic = 'force-dynamic'

export async function GET() {
  try {
    return Response.json(await checkHealth())
  } catch (error) {
    log.error({ err: error }, 'not healthy')
    return Response.json({ status: 'unavailable' }, { status: 503 })
  }
}
