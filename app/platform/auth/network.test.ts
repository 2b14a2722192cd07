import { expect, it } from 'vitest'
import { networkOf } from './network.ts'

it('counts an IPv4 address by itself, also when it is written as IPv6', () => {
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1')
  expect(networkOf('::ffff:192.0.2.1')).toBe('192.0.2.1')
})

it('counts all IPv6 addresses of one customer together, however they are written', () => {
  const same = ['2001:db8:1:2:aaaa::1', '2001:DB8:1:2::', '2001:0db8:0001:0002:1:2:3:4']
  expect(same.map(networkOf)).toEqual(['2001:db8:1:2', '2001:db8:1:2', '2001:db8:1:2'])
  expect(networkOf('2001:db8:1:3::1')).not.toBe('2001:db8:1:2')
  expect(networkOf('::1')).toBe('0:0:0:0')
})

it('counts those without an address together', () => {
  expect(networkOf(null)).toBe('unknown')
  expect(networkOf('')).toBe('unknown')
})
