import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** One breach for each rule of the import boundaries, planted in a tree of its own. */
const planted: [rule: string, file: string, imports: string][] = [
  ['no-cycles', 'app/kernel/left.ts', './right.ts'],
  ['no-barrels', 'app/modules/bids/queries/one.server.ts', './index.ts'],
  ['no-shapeless-names', 'app/modules/bids/queries/two.server.ts', './bid-utils.ts'],
  ['not-unresolvable', 'app/kernel/lost.ts', './nowhere.ts'],
  ['order-tenders', 'app/modules/tenders/queries/early.server.ts', '../../award/domain/late.ts'],
  ['table-order-tenders', 'db/schema/tenders.ts', './award.ts'],
  ['unlisted-module', 'app/modules/unheard/domain/thing.ts', '../../../kernel/left.ts'],
  ['domain-is-pure', 'app/modules/bids/domain/impure.ts', 'node:fs'],
  ['kernel-is-a-leaf', 'app/kernel/leaf.ts', '../modules/bids/domain/rule.ts'],
  ['own-tables-only', 'app/modules/bids/queries/foreign.server.ts', '../../../../db/schema/award.ts'],
  ['tables-only-in-store-and-queries', 'app/modules/bids/use-cases/raw.server.ts', '../../../../db/schema/bids.ts'],
  ['store-is-private', 'app/modules/award/use-cases/peek.server.ts', '../../bids/store.server.ts'],
  ['nobody-outside-opens-a-store', 'app/routes/public/greedy.tsx', '../../modules/bids/store.server.ts'],
  ['one-transaction-door', 'app/modules/bids/use-cases/own-door.server.ts', '../../../../db/client.server.ts'],
  ['tables-know-no-app', 'db/schema/bids.ts', '../../app/modules/bids/domain/rule.ts'],
  ['sealed-contents', 'app/modules/bids/queries/inside.server.ts', '../../../../db/schema/bid-contents.ts'],
  ['panel-is-blind', 'app/modules/evaluation/queries/named.server.ts', '../../suppliers/domain/rule.ts'],
  ['routes-stay-thin', 'app/routes/public/fat.tsx', 'drizzle-orm'],
  ['nothing-imports-a-route', 'app/modules/bids/ui/back.tsx', '../../../routes/public/fat.tsx'],
  ['ui-cannot-act', 'app/modules/bids/ui/acting.tsx', '../use-cases/raw.server.ts'],
  ['components-know-no-domain', 'app/components/knowing.tsx', '../modules/bids/domain/rule.ts'],
  ['platform-knows-only-foundations', 'app/platform/nosy.server.ts', '../modules/bids/domain/rule.ts'],
  ['no-test-code-in-product', 'app/modules/bids/use-cases/tested.server.ts', '../testing/planted-bid.ts'],
]

const targets = [
  'app/kernel/right.ts',
  'app/modules/bids/queries/index.ts',
  'app/modules/bids/queries/bid-utils.ts',
  'app/modules/award/domain/late.ts',
  'db/schema/award.ts',
  'db/schema/bid-contents.ts',
  'db/client.server.ts',
  'app/modules/bids/domain/rule.ts',
  'app/modules/suppliers/domain/rule.ts',
  'app/modules/bids/store.server.ts',
  'app/modules/bids/testing/planted-bid.ts',
]

const root = path.resolve(import.meta.dirname, '../..')
let tree = ''
let reported: { rule: { name: string }; from: string }[] = []

function write(file: string, text: string) {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true })
  writeFileSync(path.join(tree, file), text)
}

function cruise(): string {
  try {
    const command = [path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), '--config']
    return execFileSync(process.execPath, [...command, '.dependency-cruiser.cjs', '-T', 'json', 'app', 'db'], {
      cwd: tree,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
  } catch (fault) {
    return (fault as { stdout: string }).stdout
  }
}

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'clusterbuy-boundaries-'))
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json']) cpSync(path.join(root, file), path.join(tree, file))
  writeFileSync(path.join(tree, 'package.json'), readFileSync(path.join(root, 'package.json')))
  symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'))
  for (const file of targets) write(file, 'export const thing = 1\n')
  write('app/kernel/right.ts', "import { planted } from './left.ts'\nexport const thing = planted\n")
  for (const [, file, imports] of planted)
    write(file, `import * as thing from '${imports}'\nexport const planted = thing\n`)
  reported = JSON.parse(cruise()).summary.violations
}, 60_000)

afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('every import rule reports the breach planted for it', () => {
  it.each(planted)('%s in %s', (rule, file) => {
    expect(reported.filter((found) => found.rule.name === rule).map((found) => found.from)).toContain(file)
  })
})
