import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

type Rule = { name: string; applies: (file: string) => boolean; broken: (text: string, file: string) => string | null }

const isTest = (file: string) => /\.(test|e2e)\.tsx?$/.test(file)
const isCode = (file: string) => /^(app|db|e2e)\/.*\.tsx?$/.test(file)
const isPure = (file: string) => /^app\/(kernel|modules\/[^/]+\/domain)\//.test(file) && !isTest(file)
const isRoute = (file: string) => /^app\/routes\/.*\.tsx?$/.test(file)

const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\bperformance\.now\(|\bcrypto\.random/
const lines = (text: string) => text.split('\n').length - 1
const longerThan = (cap: number) => (text: string) =>
  lines(text) > cap ? `${lines(text)} lines, at most ${cap}` : null

/** What Biome cannot state. */
export const rules: Rule[] = [
  {
    name: 'no clock, chance or environment in the domain',
    applies: isPure,
    broken: (text) => text.match(impure)?.[0] ?? null,
  },
  { name: 'a test file', applies: (file) => isCode(file) && isTest(file), broken: longerThan(400) },
  { name: 'a route', applies: isRoute, broken: longerThan(120) },
  { name: 'a file', applies: (file) => isCode(file) && !isTest(file) && !isRoute(file), broken: longerThan(300) },
  {
    name: 'no test is skipped or singled out',
    applies: isTest,
    broken: (text) => text.match(/\b(it|test|describe)\.(skip|only|todo|fixme)\b/)?.[0] ?? null,
  },
  {
    name: 'no style attribute, which the content policy would strip',
    // What is drawn into a PDF file meets no browser.
    applies: (file) => file.endsWith('.tsx') && !file.endsWith('-pdf.tsx') && !file.endsWith('/paper.tsx'),
    broken: (text) => text.match(/\sstyle=[{"]/)?.[0] ?? null,
  },
]

/** One line for each rule that a file breaks. */
export const faultsOf = (file: string, text: string): string[] =>
  rules.flatMap((rule) => {
    const found = rule.applies(file) ? rule.broken(text, file) : null
    return found === null ? [] : [`${file}: ${rule.name}: ${found.trim()}`]
  })

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'app', 'db', 'e2e'], {
    encoding: 'utf8',
  })
  const faults = listed
    .split('\n')
    .filter((file) => isCode(file))
    .flatMap((file) => faultsOf(file, readFileSync(file, 'utf8')))
  process.stdout.write(faults.map((fault) => `${fault}\n`).join(''))
  process.exit(faults.length > 0 ? 1 : 0)
}
