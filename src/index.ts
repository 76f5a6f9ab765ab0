export { defineConfig } from './config/define-config.ts'
export type { Config, UserConfig } from './config/settings.ts'
