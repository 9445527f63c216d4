/** Made at its first use, and once: what knows a language weighs a megabyte or more, and many processes need none of it. */
export function whenUsed<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
