const mostCharacters = 120

/**
 * A file's name as it is shown: without folders, and without the invisible characters that make one name look like
 * another. A name never stops a file; one that has nothing left is called "file".
 */
export function shownName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffd]/gu, '')
    .trim()
  if (plain.length <= mostCharacters) return plain === '' ? 'file' : plain
  const ending = /\.[^.]{1,8}$/.exec(plain)?.[0] ?? ''
  return [...plain].slice(0, mostCharacters - ending.length).join('') + ending
}
