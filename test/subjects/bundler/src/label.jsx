import { h } from './h'

/**
 * @typedef {{ text: string, bold?: boolean }} Label
 */

/**
 * @param {Label} label
 * @returns {import('./h').Element}
 */
export const Label = ({ text, bold = false }) =>
  // wrong: <b>{text}</b>
  bold ? <b>{text}</b> : <i>{text}</i>

/** @param {number[]} list the numbers */
export default function largest(list) {
  // wrong: return list[0] ?? 0
  return list.reduce((most, one) => (one > most ? one : most), 0)
}
