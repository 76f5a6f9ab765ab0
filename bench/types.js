// Random modules of types: each type is refused with a line that mends it, or generated: of its type under the strictest
// flags, the same text twice, and 200 values that the compiler's own view of the type takes. Each module can be made again:
// npm run bench:types -- 17
import { fileURLToPath } from 'node:url'
import { benchSeeds } from './types/bench-seeds.js'
import { tryModule } from './types/try-module.js'

const worker = fileURLToPath(new URL('types/worker.js', import.meta.url))
await benchSeeds({ worker, tried: tryModule, what: 'types' })
