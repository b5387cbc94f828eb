import { DATA, HOSTILE } from './rows/hostile.js'
import { TARGETS } from './rows/targets.js'
import { testRows } from './matrix.js'

testRows('forbidden targets, hostile texts, odd data', [...TARGETS, ...HOSTILE, ...DATA])
