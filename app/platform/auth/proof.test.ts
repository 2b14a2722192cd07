import { describe, expect, it } from 'vitest'
import { isSecondFactor, type Proof, proofOf } from './proof.ts'

const proofs: Proof[] = ['password', 'app-code', 'backup-code', 'passkey', 'demonstration']

describe('what a session proves', () => {
  it('is what the address checks', () => {
    expect(proofOf('/two-factor/verify-totp', undefined)).toBe('app-code')
    expect(proofOf('/two-factor/verify-backup-code', undefined)).toBe('backup-code')
    expect(proofOf('/passkey/verify-authentication', undefined)).toBe('passkey')
  })

  it('is a password at every other address, whatever an older session or a visitor says', () => {
    for (const path of [
      '/sign-in/email',
      '/two-factor/disable',
      '/passkey/verify-registration',
      '/new-in-some-release',
    ])
      for (const said of proofs) expect(proofOf(path, said)).toBe('password')
  })

  it('is what our own code says where there is no address, and a password if it says nothing known', () => {
    for (const said of proofs) expect(proofOf('virtual:', said)).toBe(said)
    for (const said of [undefined, null, '', 'everything', 2]) expect(proofOf(undefined, said)).toBe('password')
  })
})

describe('a second factor', () => {
  it('is never a password alone', () => {
    expect(isSecondFactor('password', { app: true, passkey: true })).toBe(false)
  })

  it('counts only while the person still has it', () => {
    for (const proof of proofs) expect(isSecondFactor(proof, { app: false, passkey: false })).toBe(false)
    expect(isSecondFactor('app-code', { app: false, passkey: true })).toBe(false)
    expect(isSecondFactor('passkey', { app: true, passkey: false })).toBe(false)
    expect(isSecondFactor('backup-code', { app: true, passkey: false })).toBe(true)
  })
})
