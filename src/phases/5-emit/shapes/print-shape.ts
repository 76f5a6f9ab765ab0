import type { NamedShape, ShapeField, ShapePlan } from '../../../ir/shape-plan.ts'
import { code, plain, support, written, type Fragment } from '../fragment.ts'
import { propertyKey, stringLiteral } from '../literal.ts'
import { regexLiteral } from '../regex-literal.ts'

type ShapePrinter<Kind extends ShapePlan['kind']> = (plan: Extract<ShapePlan, { kind: Kind }>) => Fragment

const part = (name: string) => code`${support('shape')}.${name}`

const printers: { [Kind in ShapePlan['kind']]: ShapePrinter<Kind> } = {
  simple: ({ name }) => part(name),
  oneOf: ({ values }) => code`${part('oneOf')}(${values.map(written)})`,
  matching: ({ pattern, says }) =>
    code`${part('matching')}(${regexLiteral(pattern, 'u')}, ${stringLiteral(says)})`,
  cased: ({ casing, base }) => code`${part('cased')}(${stringLiteral(casing)}, ${printShape(base)})`,
  array: ({ element }) => code`${part('array')}(${printShape(element)})`,
  tuple: ({ elements, required, rest }) => {
    const count = rest || required < elements.length ? [plain(String(required))] : []
    const list = code`[${elements.map(printShape)}]`
    return code`${part('tuple')}(${[list, ...count, ...(rest ? [printShape(rest)] : [])]})`
  },
  object: ({ fields, others }) => {
    const required = fields.filter(({ optional }) => !optional)
    const absent = fields.filter(({ optional }) => optional)
    const options = [
      ...(absent.length > 0 ? [code`optional: ${fieldsText(absent)}`] : []),
      ...(others ? [code`others: ${printShape(others)}`] : []),
    ]
    const given = [fieldsText(required), ...(options.length > 0 ? [code`{ ${options} }`] : [])]
    return code`${part('object')}(${given})`
  },
  anyOf: ({ shapes }) => code`${part('anyOf')}(${shapes.map(printShape)})`,
  allOf: ({ shapes }) => code`${part('allOf')}(${shapes.map(printShape)})`,
  instance: ({ of }) => code`${part('instance')}(${written(of)})`,
  map: ({ key, value }) => code`${part('map')}(${printShape(key)}, ${printShape(value)})`,
  set: ({ element }) => code`${part('set')}(${printShape(element)})`,
  named: ({ name, later }) =>
    later
      ? code`${part('later')}(${stringLiteral(name.slice(0, -'Shape'.length))}, () => ${name})`
      : plain(name),
}

/** A shape as an expression over the support file's tests of types. */
export const printShape = (plan: ShapePlan): Fragment =>
  (printers[plan.kind] as (plan: ShapePlan) => Fragment)(plan)

/** A constant for a named type; its own type is written, as it may lead back to itself. */
export const printNamedShape = ({ name, shape }: NamedShape): Fragment =>
  code`const ${name}: ${support('Shape')} = ${printShape(shape)};`

const fieldsText = (fields: readonly ShapeField[]): Fragment =>
  fields.length === 0 ? plain('{}') : code`{ ${fields.map(fieldText)} }`

const fieldText = ({ name, key, shape }: ShapeField): Fragment =>
  code`${key ? written(key) : propertyKey(name)}: ${printShape(shape)}`
