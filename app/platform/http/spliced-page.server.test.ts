import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gzippedPage, plainPage, splice } from './spliced-page.server.ts'

const placeholder = 'PLACE'
const text = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(placeholder)))
  .map((parts) => parts.join(''))
const nonce = fc.base64String({ minLength: 0, maxLength: 60 })

describe('a spliced page', () => {
  it('reads, plain or compressed, as the page with the value in each place', () => {
    fc.assert(
      fc.property(text, nonce, (html, value) => {
        const page = splice(html, placeholder)
        const right = Buffer.from(
          html.replaceAll(placeholder, () => value),
          'utf8',
        )
        expect(plainPage(page, value)).toEqual(right)
        expect(gunzipSync(gzippedPage(page, value))).toEqual(right)
      }),
    )
  })

  it('is smaller compressed than plain, and knows what it weighs', () => {
    const page = splice(`${'<p>Nine schools</p>'.repeat(500)}${placeholder}<p>end</p>`, placeholder)
    expect(gzippedPage(page, 'abc').length).toBeLessThan(plainPage(page, 'abc').length / 10)
    expect(page.bytes).toBeGreaterThan(9000)
  })
})
