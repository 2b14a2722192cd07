import { accept, type Decision, refuse } from '../../../kernel/decision.ts'

export type NewPerson = { readonly id: string; readonly name: string; readonly email: string }

export type RegisterRefusal = 'email-taken' | 'password-too-easy'

/** One account for each e-mail address. A new person acts for nobody until somebody gives them a seat. */
export function registerPerson(
  facts: { newPersonId: string; emailTaken: boolean },
  input: { name: string; email: string; password?: string | undefined },
): Decision<NewPerson, RegisterRefusal> {
  const { newPersonId: id, emailTaken } = facts
  const { name, email, password } = input
  if (password !== undefined && isEasilyGuessed(password, email)) return refuse('password-too-easy')
  if (emailTaken) return refuse('email-taken')
  return accept({ id, name, email }, { type: 'identity.person-registered', chain: id, about: id })
}

const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm']
const WORDS = ['password', 'clusterbuy', 'letmein', 'welcome', 'qwerty', 'iloveyou', 'changeme', 'administrator']
const FEWEST_DIFFERENT = 6

/** Long, and yet among the first that somebody would try: few different characters, a well-known word, a run, the address. */
export function isEasilyGuessed(password: string, email: string): boolean {
  const plain = password.toLowerCase()
  const known = [...WORDS, ...email.toLowerCase().split(/[@.]/)].filter((word) => word.length >= 4)
  const own = known.reduce((rest, word) => rest.replaceAll(word, ''), plain)
  const letters = own.replaceAll(/[\d\W_]/g, '')
  const isRun = RUNS.some((run) => run.includes(plain.slice(0, 8)))
  return new Set(plain).size < FEWEST_DIFFERENT || isRun || (own !== plain && letters.length < 4)
}
