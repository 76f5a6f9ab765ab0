import { row } from '../message.ts'

/** Modules that gen-props knows, and that the project's TypeScript or vitest does not let its tests import. */
export const subjectModuleMessages = {
  'subject/commonjs-default': row({
    severity: 'warning',
    text: ({ from }: { from: string; folder: string }) =>
      `The default import of \`${from}\` is the whole package for TypeScript, and not its default export: its declarations are CommonJS`,
    help: ({ folder }) =>
      `Import what it exports under a name, if it does, or write \`{ "type": "commonjs" }\` into ${folder}/package.json`,
    explain: `Under \`"module": "nodenext"\`, \`"node16"\` and \`"node18"\` an ES module that imports a CommonJS package gets
\`module.exports\` as its default. Where the package's declarations say \`export default\`, that is an object with a \`default\`
in it, and \`tsc\` refuses a call of it (TS2349, TS2351). vitest hands out the default export itself, so that the tests run all
the same. Many packages export the same under a name.

    subject:
      from: ajv
      names: [Ajv]      # not: default: Ajv

Tests that are CommonJS get the default export from TypeScript as well: a package.json in the folder of the generated files
makes them so, and nothing else. A package whose declarations say \`export =\` has no such fault, nor has any under
\`"moduleResolution": "bundler"\`.`,
  }),
  'subject/es-module': row({
    severity: 'warning',
    text: ({ from }: { from: string; folder: string }) =>
      `\`${from}\` is an ES module, which TypeScript does not let CommonJS tests import (TS1479)`,
    help: ({ folder }) => `Write \`{ "type": "module" }\` into ${folder}/package.json`,
    explain: `Under \`"module": "node16"\` and \`"node18"\` TypeScript takes a file for CommonJS unless the nearest package.json says
\`"type": "module"\`, and refuses what would \`require\` an ES module. vitest runs the tests all the same; \`tsc\` fails on
them. A package.json in the folder of the generated files makes ES modules of them, and of nothing else; \`gen-props\`
leaves it alone. With \`"module": "nodenext"\` nothing is needed from TypeScript 5.8 on; an older one refuses the same.

    test/generated/package.json:  { "type": "module" }`,
  }),
  'subject/unread-javascript': row({
    severity: 'warning',
    text: ({ from }: { from: string }) =>
      `\`${from}\` is JavaScript, which TypeScript does not read here: tests that import it do not type-check (TS7016)`,
    help: () => 'Write `"allowJs": true` into tsconfig.json, or a declaration file beside the module',
    explain: `gen-props reads the JSDoc of a JavaScript module whatever tsconfig.json says. Without \`"allowJs": true\` the
project's own TypeScript does not: to \`tsc\` all that the module exports is \`any\`, which \`"strict": true\` refuses where
it is imported. vitest runs the tests all the same.

    tsconfig.json:  { "compilerOptions": { "allowJs": true, "strict": true } }
    src/legacy.d.cts, beside src/legacy.cjs`,
  }),
  'subject/common-typescript': row({
    severity: 'warning',
    text: ({ from }: { from: string }) =>
      `vitest does not take \`${from}\` for TypeScript: tests that import it do not run`,
    help: () =>
      'Write `oxc: { include: /\\.[cm]?tsx?$/ }` into the configuration of vitest; with Vite 7 or older, `esbuild: { … }`',
    explain: `Vite makes JavaScript of files that end in \`.ts\`, \`.mts\` and \`.tsx\`. A \`.cts\` it reads as JavaScript, and stops at
the first type: "Parse failure: Expected , or ) but found :". Its configuration tells it to read these files too,
also those that say \`export =\`. This is not told where the configuration speaks of them.

    vitest.config.ts:  export default defineConfig({ oxc: { include: /\\.[cm]?tsx?$/ } })
    with Vite 7 or older:  export default defineConfig({ esbuild: { include: /\\.[cm]?tsx?$/ } })`,
  }),
  'subject/jsx-preserved': row({
    severity: 'warning',
    text: ({ from }: { from: string }) =>
      `\`${from}\` has JSX, which tsconfig.json says to leave as it is: tests that import it do not run`,
    help: () =>
      'Write `oxc: { jsx: { runtime: "automatic" } }` into the configuration of vitest (Vite 7 or older: `esbuild: { jsx: "automatic" }`), or the plugin of your framework',
    explain: `With \`"jsx": "preserve"\` in tsconfig.json Vite leaves JSX as it is, too, for somebody else to compile: "Failed to parse
source for import analysis". A framework's own plugin does so. This is not told where the configuration of vitest speaks
of JSX or of a framework.

    vitest.config.ts:  export default defineConfig({ oxc: { jsx: { runtime: 'automatic' } } })
    with Vite 7 or older:  export default defineConfig({ esbuild: { jsx: 'automatic' } })`,
  }),
  'subject/compiled-beside': row({
    severity: 'warning',
    text: ({ from }: { from: string }) =>
      `Beside \`${from}\` stands what a compiler made of it, which vitest loads in its place`,
    help: () =>
      'Delete the compiled file; `noEmit` or an `outDir` in the tsconfig.json that tsc was run with keeps it away',
    explain: `The compiler writes its output beside the source where tsconfig.json has neither \`noEmit\` nor \`outDir\`. An import of
\`./cart.js\` then finds the compiled file, and one of \`./cart\`, too: \`vitest run\` tests what was compiled last, not what is
written now. \`verify\`, \`mutate\` and \`gate\` take the source.`,
  }),
  'subject/classic-resolution': row({
    severity: 'warning',
    text: ({ folder }: { folder: string }) =>
      `Under \`moduleResolution: classic\` TypeScript finds no packages: the tests in \`${folder}\` will not compile`,
    help: () => 'Write `"moduleResolution": "bundler"`, or `"node16"` with `"module": "node16"`',
    explain: `The oldest way to look for modules knows no \`node_modules\`. What is generated imports \`vitest\` and \`fast-check\`, which
TypeScript does not find then, though the tests run. Newer versions of TypeScript have it no more.

    { "compilerOptions": { "module": "esnext", "moduleResolution": "classic" } }   # told
    { "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }`,
  }),
  'subject/no-globals': row({
    severity: 'warning',
    text: ({ folder }: { folder: string }) =>
      `Neither Node's types nor those of a browser are there for the tests in \`${folder}\`, which may not compile`,
    help: () => 'Add `"node"` to `types`, or `"DOM"` to `lib`',
    explain: `The support file beside the generated tests uses what Node and browsers share and the language itself has not:
\`structuredClone\`, \`performance\`, \`AbortSignal\`. With a \`lib\` that leaves out \`DOM\` and \`types\` that leave out \`node\` TypeScript
knows none of them. The tests run all the same.

    { "compilerOptions": { "lib": ["ES2023"], "types": [] } }          # told
    { "compilerOptions": { "lib": ["ES2023"], "types": ["node"] } }

Where only the tests have them, give the folder of the tests a tsconfig.json of its own.`,
  }),
  'subject/output-in-out-dir': row({
    severity: 'warning',
    text: ({ folder }: { folder: string }) =>
      `\`${folder}\` lies in the folder that TypeScript compiles into, and so is no source of it`,
    help: () => 'Set `output` to a folder outside of `outDir`',
    explain: `TypeScript leaves out of a project what lies in its \`outDir\`: generated tests there are not type-checked, and whatever
cleans the build deletes them.

    { "compilerOptions": { "outDir": "dist" } }     # and in gen-props.config.json:
    { "output": "dist/tests" }                      # told
    { "output": "test/generated" }`,
  }),
  'subject/decorators': row({
    severity: 'warning',
    text: ({ from }: { from: string }) =>
      `\`${from}\` has decorators, or a field with \`accessor\`, which Vite leaves as they are: tests that import it do not run`,
    help: () =>
      'Have TypeScript, or another compiler that knows them, compile such files: a plugin in the configuration of vitest, as docs/diagnostics/subject/decorators.md shows',
    explain: `Node does not run the decorators of the standard yet, nor fields with \`accessor\`, and Vite has left them as they
are since version 8: such a module fails with "SyntaxError: Invalid or unexpected token". Both are compiled under
\`experimentalDecorators\`, and with Vite 7 or older. A plugin of a few lines has TypeScript compile them. This is not
told where the configuration speaks of decorators, or of a compiler that knows them.

    import ts from 'typescript'
    const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, sourceMap: true }
    const decorators = {
      name: 'decorators',
      enforce: 'pre',
      transform(code, fileName) {
        if (!/\\.m?tsx?$/.test(fileName) || !/^\\s*@\\w|\\baccessor\\s/m.test(code)) return
        const { outputText, sourceMapText } = ts.transpileModule(code, { fileName, compilerOptions: options })
        return { code: outputText, map: sourceMapText }
      },
    }
    export default defineConfig({ plugins: [decorators] })`,
  }),
}
