import { commandOf, parentOf } from './embedded-process.ts'

/** The processes between this one and npm, nearest first; none when npm did not start it. */
function upToNpm(): number[] {
  const chain = [process.ppid]
  while (chain.length < 6) {
    const last = chain.at(-1) ?? 0
    if (last <= 1) return []
    if (/\bnpm\b/.test(commandOf(last))) return chain
    chain.push(parentOf(last) ?? 0)
  }
  return []
}

/** Notices when npm, or a shell between, is killed: they can then ask for nothing, and nobody would know what still runs. */
export function whenLauncherDies(act: () => void): void {
  const chain = upToNpm()
  const broken = () => chain.some((pid, i) => (i === 0 ? process.ppid : parentOf(chain[i - 1] ?? 0)) !== pid)
  if (chain.length > 0) setInterval(() => broken() && act(), 1_000).unref()
}
