/** Thirteen to nineteen digits with the first and the check digit of payment cards (Luhn); no round number. */
export function isCardNumber(text: string): boolean {
  const plain = text.replace(/\D/g, '')
  if (!/^[2-6]\d{12,18}$/.test(plain) || /0{8,}$/.test(plain)) return false
  const digits = [...plain].map(Number).reverse()
  const total = digits.reduce((sum, digit, index) => sum + (index % 2 === 0 ? digit : doubled(digit)), 0)
  return total % 10 === 0
}

const doubled = (digit: number) => (digit > 4 ? digit * 2 - 9 : digit * 2)

/** The check digits of an IBAN (ISO 7064, remainder 97). */
export function isIban(text: string): boolean {
  const plain = text.replace(/[ -]/g, '')
  if (plain.length < 15 || plain.length > 34) return false
  const moved = plain.slice(4) + plain.slice(0, 4)
  let remainder = 0
  for (const character of moved) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}

/** An address of somebody's machine: not one's own, not a mask. */
export function isPrivateIp(text: string): boolean {
  const parts = text.split('.').map(Number)
  return (
    parts.every((part) => part <= 255) && parts[0] !== 127 && parts[0] !== 0 && !text.startsWith('255.255.')
  )
}

/** Seven to fifteen digits, as the plan of telephone numbers allows. */
export function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  return digits >= 7 && digits <= 17
}
