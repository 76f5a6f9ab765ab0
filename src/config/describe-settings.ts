import { isSetting, type SettingTable } from './setting.ts'
import { settings } from './settings.ts'

/** The reference of all settings, as a table in Markdown. */
export function describeSettings(): string {
  const rows = rowsOf(settings, []).map((cells) => `| ${cells.join(' | ')} |`)
  return ['| setting | default | expected | what it does |', '| --- | --- | --- | --- |', ...rows, ''].join(
    '\n',
  )
}

const rowsOf = (table: SettingTable, path: readonly string[]): readonly (readonly string[])[] =>
  Object.entries(table).flatMap(([key, row]) => {
    const name = [...path, key]
    if (!isSetting(row)) return rowsOf(row, name)
    const fallback = row.default === undefined ? 'none' : `\`${JSON.stringify(row.default)}\``
    return [[`\`${name.join('.')}\``, fallback, row.expects, row.doc].map(escapeCell)]
  })

const escapeCell = (text: string) => text.replaceAll('|', '\\|')
