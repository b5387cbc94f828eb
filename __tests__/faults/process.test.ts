import { CONNECTIONS } from './rows/connections.js'
import { DISK } from './rows/disk.js'
import { ENVIRONMENT, PAGES } from './rows/environment.js'
import { testRows } from './matrix.js'

testRows('connections, disk, process and page', [...CONNECTIONS, ...DISK, ...ENVIRONMENT, ...PAGES])
