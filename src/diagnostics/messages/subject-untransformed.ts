import { row } from '../message.ts'

/** Modules that the compiler knows, and what runs the tests does not. */
export const subjectUntransformedMessages = {
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
  'subject/decorators': row({
    severity: 'warning',
    text: ({ from }: { from: string }) =>
      `\`${from}\` has decorators, which Vite leaves as they are: tests that import it do not run`,
    help: () =>
      'Have TypeScript, or another compiler that knows them, compile such files: a plugin in the configuration of vitest, as docs/diagnostics/subject/decorators.md shows',
    explain: `Node does not run the decorators of the standard yet, and Vite has left them as they are since version 8: such a
module fails with "SyntaxError: Invalid or unexpected token". Those under \`experimentalDecorators\` are compiled, and
so are all with Vite 7 or older. A plugin of a few lines has TypeScript compile them. This is not told where the
configuration speaks of decorators, or of a compiler that knows them.

    import ts from 'typescript'
    const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, sourceMap: true }
    const decorators = {
      name: 'decorators',
      enforce: 'pre',
      transform(code, fileName) {
        if (!/\\.m?tsx?$/.test(fileName) || !/^\\s*@\\w/m.test(code)) return
        const { outputText, sourceMapText } = ts.transpileModule(code, { fileName, compilerOptions: options })
        return { code: outputText, map: sourceMapText }
      },
    }
    export default defineConfig({ plugins: [decorators] })`,
  }),
}
