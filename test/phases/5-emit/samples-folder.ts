import { readdirSync } from 'node:fs'
import path from 'node:path'

export const samplesFolder = path.resolve(import.meta.dirname, '../../samples')

export const samples = readdirSync(samplesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  .map(({ name }) => name)
