import { hashPassword } from 'better-auth/crypto'

/** The very hash that signing in checks: scrypt, with a salt of its own. */
export const hashOf = (password: string): Promise<string> => hashPassword(password)
