/** Before each test file: buffers are compared as bytes. Jest's own way takes a second for each half of a megabyte. */
import { expect } from '@jest/globals'

expect.addEqualityTesters([
  (one, other) => (Buffer.isBuffer(one) && Buffer.isBuffer(other) ? one.equals(other) : undefined),
])
