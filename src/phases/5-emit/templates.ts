import Handlebars from 'handlebars'
import { readTemplate } from '../../host/templates.ts'
import type { InvariantKind } from '../../ir/spec.ts'

/** `kinds/…` is the middle of a test of that kind. */
export type TemplateName = 'suite' | 'factories' | 'support' | 'stand-ins' | `kinds/${InvariantKind}`

const options = { strict: true, noEscape: true, knownHelpersOnly: true, preventIndent: true }
const partials = ['test', 'start', 'end']
const compiled = new Map<TemplateName, Handlebars.TemplateDelegate>()

/** Fills a template with a view: finished texts, booleans and lists of them. */
export function renderTemplate(name: TemplateName, view: object): string {
  const template = compiled.get(name) ?? compile(name)
  compiled.set(name, template)
  return template(view)
}

function compile(name: TemplateName): Handlebars.TemplateDelegate {
  const handlebars = Handlebars.create()
  const read = (each: string) => handlebars.compile(readTemplate(`${each}.hbs`), options)
  for (const partial of partials) handlebars.registerPartial(partial, read(partial))
  return read(name)
}
