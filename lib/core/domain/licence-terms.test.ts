// Licences by their wording: what forbids is never let through, what is not known is never refused.
import { describe, expect, it } from 'vitest'
import { readLicenceTerms, type SharingTerms } from './licence-terms'

const examples: [licence: string | null, sharing: SharingTerms, id: string | null][] = [
  ['CC0 1.0', 'allowed', 'cc0-1.0'],
  ['CC BY 4.0', 'allowed', 'cc-by-4.0'],
  ['This work is licensed under CC BY 3.0.', 'allowed', 'cc-by-3.0'],
  ['https://creativecommons.org/licenses/by/4.0/', 'allowed', 'cc-by-4.0'],
  ['CC-BY-SA-4.0', 'share-alike', 'cc-by-sa-4.0'],
  ['CC BY-NC 4.0', 'non-commercial', 'cc-by-nc-4.0'],
  ['CC BY-NC-SA 4.0: no sharing for commercial ends', 'non-commercial', 'cc-by-nc-sa-4.0'],
  ['CC BY-NC-ND 4.0', 'forbidden', 'cc-by-nc-nd-4.0'],
  ['CC_BY_NC_ND', 'forbidden', 'cc-by-nc-nd'],
  ['https://creativecommons.org/licenses/by-nc-nd/4.0/', 'forbidden', 'cc-by-nc-nd-4.0'],
  ['https://creativecommons.org/licenses/by-nd/4.0/', 'forbidden', 'cc-by-nd-4.0'],
  ['https://creativecommons.org/licenses/by-nc-sa/4.0/', 'non-commercial', 'cc-by-nc-sa-4.0'],
  ['Attribution-NonCommercial-NoDerivatives 4.0 International', 'forbidden', 'cc-by-nc-nd-4.0'],
  ['Creative Commons Attribution-ShareAlike 4.0', 'share-alike', 'cc-by-sa-4.0'],
  ['CC BY-SA (case reports: PMC Open Access)', 'share-alike', 'cc-by-sa'],
  ['CC BY-NC 4.0; no redistribution', 'forbidden', null],
  ['Redistribution is not permitted.', 'forbidden', null],
  ['Sharing prohibited', 'forbidden', null],
  ['Do not distribute.', 'forbidden', null],
  ['cannot be redistributed', 'forbidden', null],
  ['CC BY 4.0 (no permission needed to share)', 'allowed', 'cc-by-4.0'],
  ['CC0, no restrictions on sharing', 'allowed', 'cc0-1.0'],
  ['Published by an editor who is not known', 'unknown', null],
  ['MIT', 'allowed', 'mit'],
  ['Apache-2.0', 'allowed', 'apache-2.0'],
  ['ODbL 1.0', 'share-alike', 'odbl'],
  ['No redistribution', 'forbidden', null],
  ['Data may not be redistributed.', 'forbidden', null],
  ['© 2024 The Journal. All rights reserved.', 'forbidden', null],
  ['proprietary', 'forbidden', null],
  ['permission from the hospital', 'unknown', null],
  ['', 'unknown', null],
  [null, 'unknown', null],
]

describe('readLicenceTerms', () => {
  it.each(examples)('reads %j', (licence, sharing, id) => {
    expect(readLicenceTerms(licence)).toMatchObject({ sharing, id })
  })

  it('says each meaning in words', () => {
    for (const [licence] of examples) expect(readLicenceTerms(licence).meaning).not.toBe('')
  })
})
