/** What init found and wrote. */
export interface InitSummary {
  readonly written: readonly string[]
  readonly kept: readonly string[]
  readonly choices: readonly string[]
  readonly missing: readonly string[]
  readonly otherFramework: string | undefined
}

/** What init did, and the commands that come next. */
export function initText({ written, kept, choices, missing, otherFramework }: InitSummary): string {
  const beside =
    otherFramework === undefined ? '' : ` (generated tests run in vitest, beside ${otherFramework})`
  const hasSpec = [...written, ...kept].some((file) => file.endsWith('.yaml'))
  const next = [
    ...missing.map((name) => `npm install --save-dev ${name}${name === 'vitest' ? beside : ''}`),
    ...(choices.length > 0 ? ['npx gen-props init --subject <one of these>, or --yes for the first:'] : []),
    ...choices.map((module) => `  ${module}`),
    ...(hasSpec ? ['npx gen-props generate', 'npx gen-props verify'] : []),
    ...(hasSpec || choices.length > 0 ? [] : ['write a spec: docs/guide.md shows how']),
  ]
  return [
    ...written.map((file) => `wrote ${file}`),
    ...kept.map((file) => `kept ${file}`),
    'next:',
    ...next.map((line) => `  ${line}`),
    '',
  ].join('\n')
}
