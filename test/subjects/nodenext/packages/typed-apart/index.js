// wrong: export const whisper = (text) => text + text
export const whisper = (text) => text.toLowerCase()
