/** Text as it stands between marks or in quotes (XML 1.0, 2.4). */
export const escapeXml = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`) : text;

/** A text in its element, told to keep its blanks where it has some that a reader would drop. */
export const textXml = (element: string, text: string): string =>
  `<${element}${/^\s|\s$|\s\s|[\t\n]/.test(text) ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</${element}>`;
