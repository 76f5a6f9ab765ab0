import { row } from '../message.ts'
import { quotedNames } from '../quoted-names.ts'

/** Faults of the modules that a spec names: the subject, and those of `use`. */
export const moduleMessages = {
  'subject/missing-module': row({
    severity: 'error',
    text: ({ path }: { path: string; suggestion: string | undefined; names: readonly string[] }) =>
      `There is no module at \`${path}\``,
    help: ({ suggestion, names }) => {
      if (suggestion) return `Did you mean \`${suggestion}\`? Paths are relative to the spec`
      return names.length > 0 ? `The folder holds ${quotedNames(names)}` : 'Paths are relative to the spec'
    },
    explain: `\`subject\` and \`use\` name a file relative to the spec, or an installed package.

    subject: ../src/billing/sumary.ts     # misspelt
    subject: ../src/billing/summary.ts`,
  }),
  'subject/not-a-module': row({
    severity: 'error',
    text: ({ path }: { path: string }) => `\`${path}\` is no TypeScript or JavaScript module`,
    help: () => 'Name a .ts, .tsx, .mts, .cts, .js or .d.ts file, or a package',
    explain: `Types are read from the module, so it has to be TypeScript, JavaScript or a declaration file.`,
  }),
  'subject/built-in-module': row({
    severity: 'error',
    text: ({ name }: { name: string }) => `\`${name}\` is part of Node, which a spec cannot reach`,
    help: () => 'Put what you need into a module of your own, where it is reviewed, and name that',
    explain: `Node's own modules open files, sockets and processes. A spec may come from a language model, and must not be
able to do harm: it reaches the outside only through modules that people wrote and checked in.

    use: [{ from: node:fs, names: [readFileSync] }]   # refused`,
  }),
  'subject/package-by-path': row({
    severity: 'error',
    text: ({ path }: { path: string }) => `\`${path}\` reaches into node_modules`,
    help: () => 'Name the package: `subject: slugify`',
    explain: `A package is imported by its name, so that its own \`exports\` decide what is public and an update does not
break the path.`,
  }),
  'subject/package-not-installed': row({
    severity: 'error',
    text: ({ name }: { name: string; kept?: boolean; meant?: string }) =>
      `The package \`${name}\` is not installed`,
    help: ({ name, kept, meant }) =>
      meant !== undefined
        ? `Did you mean the file \`${meant}\`? A path begins with a dot`
        : kept === true
          ? "Yarn's Plug'n'Play keeps packages where no types are read: say `nodeLinker: node-modules` in .yarnrc.yml"
          : `If that is its name, run \`npm install ${name}\`; a path begins with a dot`,
    explain: `The subject is a package that no node_modules folder above the spec holds; packages of Yarn's Plug'n'Play are not
read (\`nodeLinker: node-modules\` in .yarnrc.yml). A path needs a dot first:

    subject: src/billing.ts      # taken for a package named src
    subject: ../src/billing.ts`,
  }),
  'subject/package-not-built': row({
    severity: 'error',
    text: ({ name, file }: { name: string; file: string }) =>
      `\`${name}\` says that it is \`${file}\`, which is not there`,
    help: () => 'Build the package first, as its own scripts do, or name its source by its path',
    explain: `A package of the same workspace that is compiled has neither code nor types before it is built. Its package.json
names files that its build makes:

    { "name": "@shop/core", "exports": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } }

Build it before gen-props runs, in CI too (\`tsc -b\`, \`npm run build --workspaces\`), or test its source where it stands:
\`subject: ../../core/src/index.ts\`.`,
  }),
  'subject/no-types': row({
    severity: 'error',
    text: ({ specifier }: { name: string; specifier: string; typings: string }) =>
      `\`${specifier}\` has no types that TypeScript can find`,
    help: ({ typings }) =>
      `Run \`npm install --save-dev ${typings}\`, or write a .d.ts file for it and name that`,
    explain: `Generators come from types. A package without them would be \`any\` throughout, and nothing that a spec
says about it could be checked.`,
  }),
  'subject/no-such-export': row({
    severity: 'error',
    text: ({
      name,
      module,
    }: {
      name: string
      module: string
      suggestion: string | undefined
      names: readonly string[]
    }) => `\`${module}\` exports no \`${name}\``,
    help: ({ suggestion, names }) =>
      suggestion
        ? `Did you mean \`${suggestion}\`?`
        : names.length > 0
          ? `It exports ${quotedNames(names)}`
          : undefined,
    explain: `A name under \`names\` must be an export of its module.

    use: [{ from: ../src/money.ts, names: [Mony] }]    # misspelt`,
  }),
  'subject/does-not-compile': row({
    severity: 'error',
    text: ({ message, code }: { message: string; code: number }) =>
      `The subject does not compile: ${message} (TS${code})`,
    help: () => 'Mend the subject first: nothing can be said about a module whose types are wrong',
    explain: `The types of a module that does not compile cannot be trusted, so no generators are made from them.`,
  }),
}
