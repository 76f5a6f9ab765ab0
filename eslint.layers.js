const phases = ['1-extract', '2-spec', '3-subject', '4-plan', '5-emit', '6-trust'].map(
  (phase) => `phases/${phase}`,
)

/**
 * Who may depend on whom (design: the layout shows the way of the data). ESLint reads this table for
 * ordinary imports, test/architecture/layers.test.ts for lazy ones and for cycles.
 *
 * `may`: the folders of src that a folder may import, besides itself.
 */
export const layers = [
  { folder: 'ir', may: [], why: 'The data that the phases speak in knows nobody who speaks it.' },
  { folder: 'diagnostics', may: ['ir'], why: 'A diagnostic is data with words; every other folder uses it.' },
  {
    folder: 'config',
    may: ['ir', 'diagnostics', 'host'],
    why: 'Settings are read once and handed down; they know no phase.',
  },
  { folder: 'host', may: ['ir', 'diagnostics', 'config'], why: 'The doors to the outside know no phase.' },
  ...phases.map((folder) => ({
    folder,
    may: ['ir', 'diagnostics', 'config', 'host'],
    why: 'Phases meet in the data of ir/ only; the pipeline puts them in order.',
  })),
  { folder: 'report', may: ['ir', 'diagnostics'], why: 'Reports are pure: evidence in, text out.' },
  {
    folder: 'pipeline',
    may: ['ir', 'diagnostics', 'config', 'host', 'report', ...phases],
    why: 'The pipeline calls the phases and never prints.',
  },
]

/** One library, one folder: a library that must be replaced is replaced in one place. */
export const libraries = [
  { name: 'yaml', folders: ['phases/2-spec'], why: 'Everybody else reads the spec of ir/.' },
  { name: 'ts-morph', folders: ['phases/3-subject'], why: 'Everybody else reads the type model of ir/.' },
  { name: 'handlebars', folders: ['phases/5-emit'], why: 'Text is made from a plan in one place.' },
  { name: 'prettier', folders: ['phases/5-emit'], why: 'Text is formatted where it is made.' },
  { name: 'openai', folders: ['host/models'], why: 'Models are called behind one interface.' },
  { name: 'yargs', folders: ['cli'], why: 'Only the shell knows the command line.' },
  { name: 'vitest', folders: ['phases/6-trust'], why: 'Only the trust checks run tests.' },
  { name: '@stryker-mutator', folders: ['phases/6-trust'], why: 'Only the trust checks mutate code.' },
  { name: 'jiti', folders: ['config'], why: 'Settings are loaded in one place.' },
  { name: 'tinyglobby', folders: ['host'], why: 'Files are found behind host/.' },
  { name: 'fastest-levenshtein', folders: ['diagnostics'], why: 'Nearest names are found in one place.' },
  ...['node:fs', 'node:child_process', 'node:http', 'node:https', 'node:net'].map((name) => ({
    name,
    folders: ['host'],
    why: 'Files, processes and the network are behind host/.',
  })),
]

/** Restrictions for `no-restricted-imports` in one folder of src. */
export function restrictionsOf(folder) {
  const inside = (parent) => folder === parent || folder.startsWith(`${parent}/`)
  const layer = layers.find((candidate) => inside(candidate.folder))
  const closed = layer
    ? layers.filter(({ folder: other }) => other !== layer.folder && !layer.may.includes(other))
    : []
  return [
    ...closed.map(({ folder: other }) => ({ group: [`**/${other}/**`], message: layer.why })),
    ...(layer
      ? [
          {
            group: ['**/cli/**', '**/pipeline.ts'],
            message: 'The shell calls the phases, never the other way.',
          },
        ]
      : []),
    ...libraries
      .filter(({ folders }) => !folders.some(inside))
      .map(({ name, why }) => ({ group: [name, `${name}/*`], message: why })),
  ]
}
