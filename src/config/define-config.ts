import type { UserConfig } from './settings.ts'

/** Gives `gen-props.config.ts` completion and type checks: `export default defineConfig({ … })`. */
export const defineConfig = (config: UserConfig): UserConfig => config
