import { isIP } from 'node:net'

const isUrl = (text: string) => {
  try {
    return new URL(text).protocol !== '' && !/\s/.test(text)
  } catch {
    return false
  }
}
const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

/** Formats, told by other means than those that draw them. */
export const formatTests: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDay,
  'date-time': (text) =>
    /^\S+T\S+$/.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)),
  email: (text) => /^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$/.test(text),
  uuid: (text) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text),
  uri: isUrl,
  hostname: (text) =>
    isUrl(`http://${text}/`) && text.split('.').every((part) => /^[a-z\d]([a-z\d-]*[a-z\d])?$/i.test(part)),
  ipv4: (text) => isIP(text) === 4,
  ipv6: (text) => isIP(text) === 6,
  'json-pointer': (text) => text === '' || (text.startsWith('/') && !/~(?![01])/.test(text)),
}
