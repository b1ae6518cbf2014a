const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
/** A terminal's words are data, not markup. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ESCAPES[sign] ?? sign)
