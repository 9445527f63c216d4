/** A file as it came from the server, with the name the server gives it. */
export interface FetchedFile {
  readonly name: string;
  readonly blob: Blob;
}

/** Hands a file to the browser as a download. The page cannot link to it: the link could not carry the token. */
export function saveFile({ name, blob }: FetchedFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}

/** The name in a `content-disposition` header (RFC 6266): the encoded one, which can have å, ä and ö. */
export function nameIn(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  try {
    return encoded === undefined ? otherwise : decodeURIComponent(encoded);
  } catch {
    return otherwise;
  }
}
