import { defineConfig } from 'vitest/config'

/** Vite leaves `.cts` alone by itself. */
export default defineConfig({ oxc: { include: /\.[cm]?[jt]sx?$/ } })
