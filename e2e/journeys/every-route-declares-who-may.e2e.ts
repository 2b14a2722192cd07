import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'

type Declared = ((...args: never[]) => unknown) & { audience?: string }
type BuiltRoute = { id: string; path?: string; module: { loader?: Declared; action?: Declared; default?: unknown } }

const root = path.resolve(import.meta.dirname, '../..')
const audiences = [
  'anyone',
  'signed-in',
  'school',
  'cluster',
  'panel',
  'holder',
  'supplier',
  'operator',
  'auditor',
  'demonstration',
  'machine',
]

async function builtRoutes(): Promise<BuiltRoute[]> {
  const build: { routes: Record<string, BuiltRoute> } = await import(path.join(root, 'build/server/routes.js'))
  return Object.values(build.routes)
}

/** What keeps a route from being served, or null. A page without a loader would be open to everybody unasked. */
function undeclared({ id, module }: BuiltRoute): string | null {
  for (const kind of ['loader', 'action'] as const) {
    const door = module[kind]
    if (door && !audiences.includes(door.audience ?? '')) return `${id}: its ${kind} does not say who may`
  }
  return module.default && !module.loader ? `${id}: a page without a loader` : null
}

test('every route of the built site declares who may open it and who may act on it', async () => {
  const routes = await builtRoutes()
  expect(routes.length).toBeGreaterThan(40)
  expect(routes.map(undeclared).filter(Boolean)).toEqual([])
})

test('a route that declares nobody is found', () => {
  const door = async () => null
  expect(undeclared({ id: 'planted', module: { loader: door } })).toContain('does not say who may')
  expect(undeclared({ id: 'planted', module: { default: door } })).toContain('without a loader')
})

test('every route file is on the site map', async () => {
  const folder = path.join(root, 'app/routes')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^[^/]+\/.+\.tsx?$/.test(file))
    .filter((file) => /^export const (loader|action)\b/m.test(readFileSync(path.join(folder, file), 'utf8')))
  const ids = new Set((await builtRoutes()).map(({ id }) => id))
  expect(files.map((file) => `routes/${file.replace(/\.tsx?$/, '')}`).filter((id) => !ids.has(id))).toEqual([])
})
