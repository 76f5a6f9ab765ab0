import eslint from '@eslint/js'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { layers, restrictionsOf } from './eslint.layers.js'

const typed = ['src/**/*.ts', 'test/**/*.ts', 'examples/**/*.ts', 'bench/**/*.ts', '*.ts']

/** The rules for one folder of src; what stands outside the table is held to the libraries only. */
const restricted = (folder, files) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: restrictionsOf(folder) }] },
})

export default defineConfig(
  {
    ignores: [
      'dist/',
      'coverage/',
      'reports/',
      '**/.stryker-tmp/',
      'test/samples/',
      'test/subjects/*/',
      'test/types/samples/',
      'test/recordings/',
      '**/node_modules/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    files: typed,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // Size and complexity warn: whoever silences one writes the reason beside it.
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['warn', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['warn', 15],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-properties': [
        'error',
        ...['stdout', 'stderr', 'exit'].map((property) => ({
          object: 'process',
          property,
          message: 'Only cli/ prints and ends the process.',
        })),
      ],
    },
  },
  restricted('', ['src/*.ts']),
  restricted('cli', ['src/cli/**/*.ts']),
  layers.map(({ folder }) => restricted(folder, [`src/${folder}/**/*.ts`])),
  restricted('host/models', ['src/host/models/**/*.ts']),
  { files: ['src/cli/**/*.ts'], rules: { 'no-restricted-properties': 'off', 'no-console': 'off' } },
  {
    files: ['scripts/**/*.js', 'bench/**/*.js', '*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'performance', 'setTimeout', 'clearTimeout', 'AbortController', 'URL'].map(
          (name) => [name, 'readonly'],
        ),
      ),
    },
  },
)
