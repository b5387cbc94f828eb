import { parentPort } from 'node:worker_threads'

import { serve } from './serve.js'

/** What a thread that reads parts begins with. */

if (parentPort !== null) serve(parentPort)
