import { LINKS } from './rows/links.js'
import { testRows } from './matrix.js'

testRows('links API', LINKS)
