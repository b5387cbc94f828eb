import { describe, expect, test } from '@jest/globals'
import {
  bytes,
  change,
  changeOfRatio,
  count,
  counted,
  minutes,
  percent,
  share,
} from '../../src/summary/numbers.js'
import fc from '../random.js'

describe('numbers', () => {
  test.each([
    [count(1_234_567), '1,234,567'],
    [count(0), '0'],
    [count(12.34), '12.3'],
    [count(48_213.5), '48,214'],
    [count(undefined), 'n/a'],
    [count(NaN), 'n/a'],
    [count(Infinity), 'n/a'],
    [count(2 ** 60), '1.15e+18'],
    [counted(1, 'file'), '1 file'],
    [count(1e15), '1.00e+15'],
    [count(999_999_999_999_999), '999,999,999,999,999'],
    [counted(2, 'file'), '2 files'],
    [counted(1200, 'repository', 'repositories'), '1,200 repositories'],
    [percent(0.3146), '31.5%'],
    [percent(0), '0.0%'],
    [percent(0.0001), '&lt;0.1%'],
    [percent(0.99999), '&gt;99.9%'],
    [percent(1), '100.0%'],
    [percent(1.2), '120.0%'],
    [percent(undefined), 'n/a'],
    [percent(0 / 0), 'n/a'],
    [share(1, 3), '33.3% (1 of 3)'],
    [share(100, 300), '33.3%'],
    [share(0, 0), 'n/a'],
    [share(undefined, 3), 'n/a'],
    [bytes(0), '0&nbsp;B'],
    [bytes(1023), '1023&nbsp;B'],
    [bytes(1024), '1.0&nbsp;KiB'],
    [bytes(1023.95), '1.0&nbsp;KiB'],
    [bytes(1024 ** 4), '1.0&nbsp;TiB'],
    [bytes(1024 * 1024 - 1), '1.0&nbsp;MiB'],
    [bytes(5.25 * 1024 ** 3), '5.3&nbsp;GiB'],
    [bytes(undefined), 'n/a'],
    [minutes(45.2), '45 min'],
    [minutes(119.4), '119 min'],
    [minutes(119.5), '2 h'],
    [minutes(2878), '48 h'],
    [minutes(2879), '2 days'],
    [minutes(412.5), '6.9 h'],
    [minutes(4320), '3 days'],
    [minutes(undefined), 'n/a'],
    [change(130, 120), '+10 (+8.3%)'],
    [change(110, 120), '−10 (−8.3%)'],
    [change(5, 0), '+5'],
    [change(5, 5), '±0'],
    [change(undefined, 5), 'n/a'],
    [changeOfRatio(0.32, 0.3), '+2.0 pp'],
    [changeOfRatio(0.3, 0.32), '−2.0 pp'],
    [changeOfRatio(0.3, 0.30001), '±0.0 pp'],
    [changeOfRatio(0.30001, 0.3), '±0.0 pp'],
    [changeOfRatio(2e15, 2e15), '±0.0 pp'],
    [changeOfRatio(2e15, 0), 'n/a'],
  ])('%s is written %s', (written, expected) => expect(written).toBe(expected))

  test('no number becomes NaN, Infinity or undefined on the page', () => {
    fc.assert(
      fc.property(
        fc.option(fc.double(), { nil: undefined }),
        fc.option(fc.double(), { nil: undefined }),
        (one, other) => {
          const all = [
            count(one),
            percent(one),
            share(one, other),
            bytes(one),
            minutes(one),
            change(one, other),
            changeOfRatio(one, other),
          ]
          expect(all.join(' ')).not.toMatch(/NaN|Infinity|∞|undefined/)
        },
      ),
    )
  })
})
