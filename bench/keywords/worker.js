import { serve } from '../types/serve.js'
import { tryKeywords } from './try-keywords.js'

await serve(tryKeywords)
