import { testRows } from './matrix.js'
import { VERSIONS } from './rows/versions.js'

testRows('versions', VERSIONS)
