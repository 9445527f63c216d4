/** Text as it stands between marks or in quotes (XML 1.0, 2.4). */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
