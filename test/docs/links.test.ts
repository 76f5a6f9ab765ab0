import { access, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const inDocs = await readdir(path.join(root, 'docs'), { recursive: true })
const pages = [
  ...(await readdir(root)).filter((name) => name.endsWith('.md')),
  ...inDocs.filter((name) => name.endsWith('.md')).map((name) => path.join('docs', name)),
]

const linksIn = (text: string) =>
  [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)].flatMap(([, link]) =>
    link === undefined ? [] : [link],
  )

const isMissing = (file: string) =>
  access(file).then(
    () => false,
    () => true,
  )

describe('the documentation', () => {
  it('has its main pages', () => {
    expect(pages).toEqual(
      expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']),
    )
  })

  it('links only to files that are there', async () => {
    const broken: string[] = []
    for (const page of pages) {
      const text = await readFile(path.join(root, page), 'utf8')
      for (const link of linksIn(text).filter((found) => !/^[a-z]+:/.test(found))) {
        if (await isMissing(path.resolve(root, path.dirname(page), link))) broken.push(`${page}: ${link}`)
      }
    }
    expect(broken).toEqual([])
  })

  it('would notice a link to nowhere', async () => {
    expect(linksIn('see [the guide](docs/nowhere.md#top)')).toEqual(['docs/nowhere.md'])
    expect(await isMissing(path.join(root, 'docs/nowhere.md'))).toBe(true)
  })
})
