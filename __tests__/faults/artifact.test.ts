import { ARTIFACT } from './rows/artifact.js'
import { testRows } from './matrix.js'

testRows('artifact service', ARTIFACT)
