// Random keywords upon random types: each is refused for a reason that is true, or generated: of its type under the
// strictest flags, 300 values that the type and the keywords take, and what they shrink to as well. Each module can be made
// again: npm run bench:keywords -- 17
import { fileURLToPath } from 'node:url'
import { tryKeywords } from './keywords/try-keywords.js'
import { benchSeeds } from './types/bench-seeds.js'

const worker = fileURLToPath(new URL('keywords/worker.js', import.meta.url))
await benchSeeds({ worker, tried: tryKeywords, what: 'arbitraries' })
