import { DOWNLOADS } from './rows/downloads.js'
import { testRows } from './matrix.js'

testRows('downloads', DOWNLOADS)
