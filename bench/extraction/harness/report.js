const share = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

const columns = [
  ['brief', ({ trade }) => trade],
  ['offered', ({ offered }) => offered],
  ['at first', ({ acceptedAtFirst }) => acceptedAtFirst],
  ['repaired', ({ acceptedAfterRepair }) => acceptedAfterRepair],
  ['by review', ({ addedByReview }) => addedByReview],
  ['left out', ({ leftOut }) => leftOut.length],
  ['valid', ({ accepted, offered }) => share(accepted, offered)],
  ['sound', ({ sound, accepted }) => `${sound}/${accepted}`],
  ['', ({ sound, accepted }) => share(sound, accepted)],
  ['bugs caught', ({ caught, bugs }) => `${caught}/${bugs}`],
  ['', ({ caught, bugs }) => share(caught, bugs)],
  ['sentences', ({ sentences: { covered, obliging } }) => `${covered}/${obliging}`],
  ['', ({ sentences: { uncovered, open, missing } }) => `${uncovered}+${open}, ${missing} missing`],
  ['tokens in', ({ tokens }) => tokens.input],
  ['out', ({ tokens }) => tokens.output],
]

const rowsOf = (scores, total) => [
  columns.map(([title]) => title),
  ...[...scores, total].map((score) => columns.map(([, cell]) => String(cell(score)))),
]

/** The figures as a table for a terminal. */
export function tableText(scores, total) {
  const rows = rowsOf(scores, total)
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at].length)))
  const line = (row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])))
  return `${rows.map((row) => line(row).join('  ')).join('\n')}\n`
}

/** What was left out, does not hold, or was missed, one line each. */
export function detailText(score) {
  const shortly = (text) => text.replace(/\s+/g, ' ').slice(0, 300)
  return [
    ...[...score.leftOut, ...score.otherPartsLeftOut].map(
      ({ id, reason }) => `left out  ${id}: ${shortly(reason)}`,
    ),
    ...score.unsound.map(({ id, failure }) => `unsound   ${id}: ${shortly(failure)}`),
    ...score.missed.map(({ id, seeds, wrong }) => `missed    ${id} (${seeds} seeds tell): ${wrong}`),
    ...score.hung.map((name) => `hung      ${name}`),
    ...score.notes.map((note) => `note      ${shortly(note)}`),
  ]
    .map((line) => `  ${score.trade}  ${line}\n`)
    .join('')
}

const cellText = (text) => text.replaceAll('|', '\\|').replaceAll('`', "'").replace(/\s+/g, ' ').slice(0, 200)

/** The page that is checked in. */
export function resultsPage(scores, total, { date, version, settings, absent }) {
  const table = rowsOf(scores, total)
    .flatMap((row, at) => [
      `| ${row.join(' | ')} |`,
      ...(at === 0 ? [`|${row.map((_, column) => (column === 0 ? ' --- |' : ' ---: |')).join('')}`] : []),
    ])
    .join('\n')
  const list = (title, lines) => (lines.length === 0 ? '' : `\n## ${title}\n\n${lines.join('\n')}\n`)
  const each = (pick) => scores.flatMap((score) => pick(score).map((line) => `- ${score.trade}: ${line}`))
  const estimate = total.tokens.estimated ? ' Tokens are estimated, four characters each.' : ''
  return `<!-- Written by \`npm run bench:extraction -- --write\`. -->

# Extraction, measured

gen-props ${version}, ${date}, model: ${[...new Set(scores.map(({ model }) => model))].join(', ')}. ${settings}${estimate}
What the columns mean: [docs/extraction-bench.md](../../docs/extraction-bench.md).

${table}
${absent.length === 0 ? '' : `\nWithout figures, for there is no answer that fits: ${absent.join(', ')}.\n`}${list(
    'Left out',
    each(({ leftOut, otherPartsLeftOut }) =>
      [...leftOut, ...otherPartsLeftOut].map(({ id, reason }) => `\`${id}\`: ${cellText(reason)}`),
    ),
  )}${list(
    'Not sound',
    each(({ unsound }) => unsound.map(({ id, failure }) => `\`${id}\`: ${cellText(failure)}`)),
  )}${list(
    'Bugs missed',
    each(({ missed }) =>
      missed.map(({ id, seeds, wrong }) => `\`${id}\` (${seeds} seeds tell): ${cellText(wrong)}`),
    ),
  )}`
}
