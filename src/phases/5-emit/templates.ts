import { readFileSync } from 'node:fs'
import Handlebars from 'handlebars'
import { templateFolder, type KindTemplate } from './template-folder.ts'

export type TemplateName = 'suite' | 'factories' | 'support' | 'stand-ins' | KindTemplate

const options = { strict: true, noEscape: true, knownHelpersOnly: true, preventIndent: true }
const partials = ['test', 'start', 'end']

/** Fills a template with a view: finished texts, booleans and lists of them. */
export function renderTemplate(name: TemplateName, view: object): string {
  const handlebars = Handlebars.create()
  for (const partial of partials) handlebars.registerPartial(partial, handlebars.compile(readTemplate(partial), options))
  return handlebars.compile(readTemplate(name), options)(view)
}

const readTemplate = (name: string): string => readFileSync(new URL(`${name}.hbs`, templateFolder()), 'utf8')
