import { expect, it } from 'vitest'
import { PageShelf } from './page-shelf.ts'

const page = (stamp: string, bytes = 10) => ({ stamp, bytes })

it('gives a page back only while its stamp is the same', () => {
  const shelf = new PageShelf(100)
  shelf.put('/tenders', page('1'))
  expect(shelf.get('/tenders', '1')).toEqual(page('1'))
  expect(shelf.get('/tenders', '2')).toBeNull()
  expect(shelf.get('/', '1')).toBeNull()
})

it('keeps one page an address, the newest', () => {
  const shelf = new PageShelf(100)
  shelf.put('/tenders', page('1'))
  shelf.put('/tenders', page('2'))
  expect(shelf.get('/tenders', '1')).toBeNull()
  expect(shelf.get('/tenders', '2')).toEqual(page('2'))
})

it('forgets what was not asked for longest when it grows too heavy', () => {
  const shelf = new PageShelf(30)
  for (const address of ['/a', '/b', '/c']) shelf.put(address, page('1'))
  shelf.get('/a', '1')
  shelf.put('/d', page('1'))
  const there = ['/a', '/b', '/c', '/d'].filter((address) => shelf.get(address, '1'))
  expect(there).toEqual(['/a', '/c', '/d'])
})

it('weighs a page that is made anew once only', () => {
  const shelf = new PageShelf(30)
  shelf.put('/a', page('1'))
  for (let stamp = 0; stamp < 10; stamp++) shelf.put('/b', page(String(stamp), 20))
  expect(shelf.get('/a', '1')).toEqual(page('1'))
})

it('does not keep a page that is heavier than all it may hold', () => {
  const shelf = new PageShelf(30)
  shelf.put('/a', page('1', 31))
  expect(shelf.get('/a', '1')).toBeNull()
  shelf.put('/b', page('1', 30))
  expect(shelf.get('/b', '1')).toEqual(page('1', 30))
})
