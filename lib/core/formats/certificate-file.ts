// certificate.json: the certificate that a release rests on, or why it rests on none.
import type { ReleaseFacts } from '../domain/release'
import { CERTIFICATE_FORMAT } from '../domain/release-certificate'
import { canonicalJson } from './canonical-json'

export function writeCertificate({ certificate, guarantee }: ReleaseFacts): string {
  const content = certificate ?? { format: CERTIFICATE_FORMAT, threshold: null, statement: guarantee }
  return `${JSON.stringify(JSON.parse(canonicalJson(content)), null, 2)}\n`
}
