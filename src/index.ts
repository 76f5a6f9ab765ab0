// What other programs may rely on. Nothing heavy is loaded before a function is called.
export { defineConfig } from './config/define-config.ts'
export type { Config, UserConfig } from './config/settings.ts'
export type { Fixture } from './fixture.ts'
export type { Diagnostic } from './diagnostics/diagnostic.ts'
export type { Checked, Generated, Linted } from './pipeline/endings.ts'
export type { Request } from './pipeline/open-job.ts'
export { checkGenerated, generate, lint } from './api.ts'
