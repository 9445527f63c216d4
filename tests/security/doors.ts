/** The guards that are functions of a module: the test puts a door around each, and this says which stand open. */
export const open = new Set<string>();

/** A function that lets everything through, with `through`, while the guard of this name is left out. */
export const guarded =
  <A extends readonly unknown[], R>(name: string, guard: (...given: A) => R, through: (...given: A) => R) =>
  (...given: A): R =>
    open.has(name) ? through(...given) : guard(...given);

/** A module with doors around some of its functions. */
export const withDoors = <T extends object>(real: T, doors: { [K in keyof T]?: (guard: T[K]) => unknown }): T =>
  new Proxy(real, {
    get: (target, name: string) => {
      const own = (target as Record<string, unknown>)[name];
      const make = (doors as Record<string, ((guard: unknown) => unknown) | undefined>)[name];
      return make ? make(own) : own;
    },
  });
