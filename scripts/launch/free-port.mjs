// Finds a TCP port nobody listens on.
import { createServer } from 'node:net'

function canListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen({ port, host, exclusive: true }, () => {
      const taken = server.address().port
      server.close(() => resolve(taken))
    })
  })
}

/** Any free port of the host, chosen by the system. */
export const anyFreePort = (host = '127.0.0.1') => canListen(0, host)

/** The first free port from `first` on; throws RangeError when 50 in a row are busy. */
export async function firstFreePort(first, host = '127.0.0.1') {
  for (let port = first; port < Math.min(first + 50, 65_536); port += 1) {
    if ((await canListen(port, host)) !== null) return port
  }
  throw new RangeError(`no free port from ${first} on`)
}
