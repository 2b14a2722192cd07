/** Settings as they are given, by name. */
export type Source = Readonly<Record<string, string | undefined>>

type Rule = readonly [name: string, weak: (value: string) => boolean, sentence: string]
type Companion = readonly [name: string, needed: string, sentence: string]

const LEAST_CHARACTERS = 12
const LEAST_PAIRS = 20

const pairsOf = (value: string) => new Set([...value].map((letter, i) => letter + (value[i + 1] ?? '')))

/** Words that stand in examples and never in 32 random characters. */
const isExample = (value: string) => /secret|password|change|example|random|clusterbuy/i.test(value)

const isRepetitive = (value: string) => new Set(value).size < LEAST_CHARACTERS || pairsOf(value).size < LEAST_PAIRS

const parsed = (value: string) => (URL.canParse(value) ? new URL(value) : null)

const onThisMachine = (url: URL | null) => ['localhost', '127.0.0.1', '[::1]'].includes(url?.hostname ?? '')

/** Plain SMTP goes over to TLS only if the other side offers it, which somebody in between can leave out. */
function letsLettersBeRead(value: string): boolean {
  const url = parsed(value)
  const asked = (name: string) => url?.searchParams.get(name)
  if (onThisMachine(url)) return false
  if (asked('tls.rejectUnauthorized') === 'false' || asked('ignoreTLS') === 'true') return true
  return url?.protocol !== 'smtps:' && asked('requireTLS') !== 'true'
}

/** What may be set, but not where real bids are. A rule is asked only for a setting that is there. */
const rules: readonly Rule[] = [
  [
    'PUBLIC_URL',
    (value) => parsed(value)?.protocol !== 'https:',
    'it must begin with https:// so that nobody can read along',
  ],
  ['SECRET', isExample, 'it was taken from an example; make one, for instance with: openssl rand -base64 48'],
  [
    'SECRET',
    isRepetitive,
    'it repeats too few characters to be random; make one, for instance with: openssl rand -base64 48',
  ],
  [
    'SMTP_URL',
    letsLettersBeRead,
    'letters could be read on their way; begin with smtps:// or add ?requireTLS=true to smtp://',
  ],
  ['MAIL_FROM', (value) => /\.invalid>?$/.test(value), 'no letter can come from an address that ends in .invalid'],
  ['STRIPE_API_URL', () => true, 'only for a demonstration or a test; remove it'],
  [
    'STRIPE_SECRET_KEY',
    (value) => /^.k_test_/.test(value),
    'with a test key anybody can pay without money; give a live key, or none',
  ],
]

/** What is missing when something else is there. */
const companions: readonly Companion[] = [
  ['SMTP_URL', 'MAIL_FROM', 'give who letters come from, like Clusterbuy <buying@example.org>'],
  ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'without it nobody knows that a payment notice is genuine; give it'],
  ['STRIPE_WEBHOOK_SECRET', 'STRIPE_SECRET_KEY', 'payments need it beside STRIPE_WEBHOOK_SECRET; give both or neither'],
]

/** Why these settings are too weak for real bids, one clear line each; settings that cannot be read are not judged here. */
export const productionFaults = (source: Source): string[] => [
  ...rules.flatMap(([name, weak, sentence]) => {
    const value = source[name]
    return value && weak(value) ? [`${name}: ${sentence}`] : []
  }),
  ...companions.flatMap(([name, needed, sentence]) =>
    source[name] && !source[needed] ? [`${needed}: ${sentence}`] : [],
  ),
]
