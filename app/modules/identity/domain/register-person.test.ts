import { describe, expect, it } from 'vitest'
import { isEasilyGuessed, registerPerson } from './register-person.ts'

const facts = { newPersonId: 'p', emailTaken: false }
const amina = { name: 'Amina Rahman', email: 'amina.rahman@salisbury.example', password: 'lanterns under the bridge' }

describe('a new account', () => {
  it('is recorded without the name or the address', () => {
    const decision = registerPerson(facts, amina)
    expect(decision).toMatchObject({ ok: true, value: { id: 'p', name: 'Amina Rahman' } })
    expect(decision.ok && decision.events).toEqual([{ type: 'identity.person-registered', chain: 'p', about: 'p' }])
  })

  it('is refused for an address that has one', () => {
    expect(registerPerson({ ...facts, emailTaken: true }, amina)).toEqual({ ok: false, reason: 'email-taken' })
  })

  it('is refused with a password that others would try first, whether or not the address has an account', () => {
    const easy = { ...amina, password: 'password2026!' }
    for (const emailTaken of [true, false])
      expect(registerPerson({ ...facts, emailTaken }, easy)).toEqual({ ok: false, reason: 'password-too-easy' })
  })
})

describe('a password', () => {
  it.each([
    'aaaaaaaaaaaa',
    'abababababab',
    '123456789012',
    'qwertyuiopas',
    'abcdefghijkl',
    'password1234',
    'Password-Password-1',
    'clusterbuy2026',
    'welcome12345!',
    'amina.rahman1',
    'Salisbury2026',
  ])('like %s is too easy for this person', (password) => {
    expect(isEasilyGuessed(password, 'amina.rahman@salisbury.example')).toBe(true)
  })

  it.each([
    'lanterns under the bridge',
    'three password copper kettles',
    'tgY8-qqLm-29xz',
    'salisbury otters juggling',
  ])('like %s is not', (password) => {
    expect(isEasilyGuessed(password, 'amina.rahman@salisbury.example')).toBe(false)
  })
})
