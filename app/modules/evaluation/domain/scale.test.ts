import { describe, expect, test } from 'vitest'
import { exact } from '#app/kernel/exact.ts'
import { isOnScale, pointsForScore, type Scale, scaleFaults, scaleFromLevels } from './scale.ts'

const straight: Scale = { min: exact(0), max: exact(5), points: null }
const listed: Scale = { min: exact(1), max: exact(3), points: [exact(0), exact(30), exact(100)] }

const reasons = (scale: Scale) => scaleFaults(scale, ['scale']).map(({ at, reason }) => `${at.join('/')} ${reason}`)

describe('points for a score', () => {
  test('on a straight scale 4 of 5 is 80 points and a half mark counts half', () => {
    expect(pointsForScore(straight, exact(4)).toFraction()).toBe('80')
    expect(pointsForScore(straight, exact('3.5')).toFraction()).toBe('70')
  })
  test('a scale from 1 to 5 starts at no points', () => {
    expect(pointsForScore({ ...straight, min: exact(1) }, exact(1)).toFraction()).toBe('0')
  })
  test('a listed scale gives what its list says', () => {
    expect(pointsForScore(listed, exact(2)).toFraction()).toBe('30')
  })
  test('a score off the scale earns nothing: it is refused', () => {
    expect(isOnScale(straight, exact('5.1'))).toBe(false)
    expect(isOnScale(straight, exact(-1))).toBe(false)
    expect(isOnScale(listed, exact('2.5'))).toBe(false)
    expect(() => pointsForScore(listed, exact(4))).toThrow(RangeError)
  })
})

describe('a scale that can be published', () => {
  test('the two scales above can', () => {
    expect([...reasons(straight), ...reasons(listed)]).toEqual([])
  })
  test('the highest score is above the lowest', () => {
    expect(reasons({ ...straight, max: exact(0) })).toEqual(['scale/max scale-not-rising'])
  })
  test('there are as many points as whole scores', () => {
    expect(reasons({ ...straight, points: [exact(0), exact(100)] })).toEqual(['scale/points scale-points-miscounted'])
    expect(reasons({ ...listed, max: exact('3.5') })).toEqual(['scale/points scale-not-whole'])
  })
  test('a better score never earns less', () => {
    expect(reasons({ ...listed, points: [exact(0), exact(50), exact(40)] })).toEqual([
      'scale/points/2 scale-points-falling',
    ])
    expect(reasons({ ...listed, points: [exact(0), exact(50), exact(101)] })).toEqual([
      'scale/points/2 points-off-range',
    ])
  })
})

test('the levels a tender published become the scale, in whatever order they were kept', () => {
  const level = (score: number, points: string) => ({ score, points, words: `level ${score}` })
  const scale = scaleFromLevels([level(2, '100'), level(0, '0'), level(1, '40')])
  expect(pointsForScore(scale, exact(1)).toFraction()).toBe('40')
  expect(() => scaleFromLevels([level(0, '0'), level(2, '100')])).toThrow(RangeError)
  expect(() => scaleFromLevels([])).toThrow(RangeError)
})
