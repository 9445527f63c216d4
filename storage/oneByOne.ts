/**
 * A list that is read when it is first asked for, handed out one by one. A generator would do the same with three turns of
 * the queue of promises for each; this takes one.
 */
export const oneByOne = <T>(read: () => Promise<readonly T[]>): AsyncIterable<T> => ({
  [Symbol.asyncIterator]() {
    let all: readonly T[] | undefined;
    let next = 0;
    return {
      async next() {
        all ??= await read();
        return next < all.length ? { done: false, value: all[next++] as T } : { done: true, value: undefined };
      },
    };
  },
});
