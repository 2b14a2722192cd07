import { execFileSync, spawnSync } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'

export type Browser = { executablePath: string; args: string[]; env: Record<string, string> }

const packed = () => path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../../bin')
const cache = path.join(os.tmpdir(), `clusterbuy-browser-${os.userInfo().uid}`)

async function unpack(name: string, into: string): Promise<void> {
  await pipeline(
    createReadStream(path.join(packed(), `${name}.br`)),
    createBrotliDecompress(),
    createWriteStream(into, { mode: 0o755 }),
  )
}

/** Unpacks into a folder of its own and moves it into place whole, so that two runs at once do no harm. */
async function unpackedBrowser(): Promise<string> {
  const place = path.join(cache, 'browser-147')
  if (!existsSync(place)) {
    mkdirSync(cache, { recursive: true, mode: 0o700 })
    const fresh = mkdtempSync(path.join(cache, 'unpacking-'))
    await unpack('chromium', path.join(fresh, 'chromium'))
    for (const name of ['al2023.tar', 'swiftshader.tar', 'fonts.tar']) {
      await unpack(name, path.join(fresh, name))
      execFileSync('tar', ['-xf', path.join(fresh, name), '-C', fresh])
      rmSync(path.join(fresh, name))
    }
    try {
      renameSync(fresh, place)
    } catch {
      rmSync(fresh, { recursive: true, force: true })
    }
  }
  return place
}

/** A browser that came with an npm package, so that a machine needs none; CHROMIUM_PATH names another. */
export async function findBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-dev-shm-usage',
  ]
  const given = process.env.CHROMIUM_PATH
  if (given) return { executablePath: given, args, env: {} }
  const place = await unpackedBrowser()
  const executablePath = path.join(place, 'chromium')
  const needsLibraries = spawnSync(executablePath, ['--version']).status !== 0
  const env: Record<string, string> = needsLibraries ? { LD_LIBRARY_PATH: path.join(place, 'lib') } : {}
  return { executablePath, args, env }
}
