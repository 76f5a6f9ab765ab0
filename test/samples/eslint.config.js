import eslint from '@eslint/js'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** What users check in is held to the rules that most projects have, not to ours. Part of `npm run lint`. */
export default defineConfig(eslint.configs.recommended, tseslint.configs.recommended, {
  linterOptions: { reportUnusedDisableDirectives: 'error' },
})
