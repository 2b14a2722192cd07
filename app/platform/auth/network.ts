const GROUPS = 8
const OWN_GROUPS = 4

function groupsOf(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::')
  const before = head.split(':').filter(Boolean)
  const after = (tail ?? '').split(':').filter(Boolean)
  const gap = tail === undefined ? 0 : Math.max(0, GROUPS - before.length - after.length)
  return [...before, ...Array<string>(gap).fill('0'), ...after]
}

/**
 * Where a request comes from, for counting tries: an IPv4 address as it is, and of an IPv6 address the half that names
 * the network, because one customer owns all the addresses of the other half.
 */
export function networkOf(address: string | null): string {
  if (address === null || address === '') return 'unknown'
  const inIpv6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (inIpv6?.[1]) return inIpv6[1]
  if (!address.includes(':')) return address
  return groupsOf(address)
    .slice(0, OWN_GROUPS)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
