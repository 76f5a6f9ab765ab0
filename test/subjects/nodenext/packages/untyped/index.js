// wrong: export const shout = (text) => text
export const shout = (text) => text.toUpperCase()
