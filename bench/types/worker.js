import { serve } from './serve.js'
import { tryModule } from './try-module.js'

await serve(tryModule)
