/**
 * The little Markdown that Teams reads in a text block: bold, italic, links, lists, and a backslash before a character
 * that is meant as it stands. Everything else comes out as it was written; no HTML ever passes.
 */
export function markdownToHtml(text) {
  const lines = text.split(/\r?\n/);
  const isList = lines.length > 0 && lines.every((line) => /^[-*+] /.test(line));
  if (isList) return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
  return lines.map(inline).join('<br>');
}

const escapeHtml = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Private-use characters hold the place of what must not be read as Markdown. */
const HOLD = 0xe000;

function inline(line) {
  const held = [];
  const hold = (html) => String.fromCharCode(HOLD + held.push(html) - 1);
  const kept = line
    .replace(/[\uE000-\uF8FF]/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, (_, character) => hold(escapeHtml(character)));
  const linked = kept.replace(/\[([^\][]+)\]\((https?:\/\/[^\s()<>]+)\)/g, (_, words, url) => {
    const address = restore(url, held);
    return `${hold(`<a href="${escapeHtml(address)}" target="_blank" rel="noopener noreferrer">`)}${words}${hold('</a>')}`;
  });
  const marked = escapeHtml(linked)
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '<strong>$2</strong>')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)(.+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '<em>$1</em>')
    .replace(/\*(?=\S)(.+?)(?<=\S)\*/g, '<em>$1</em>');
  return restore(marked, held);
}

const restore = (text, held) =>
  text.replace(/[\uE000-\uF8FF]/g, (character) => held[character.charCodeAt(0) - HOLD] ?? '');
