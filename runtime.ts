/** The runtime the project brings along; an older one lacks the SQLite that the store needs, or fixes it should have. */
const NODE_LEAST = [24, 18] as const;

/** What the process stands on, as it says of itself. */
export interface Runtime {
  readonly node: string;
  /** The zone's offset at an instant of summer: ICU without zones, or without this one, throws or says UTC. */
  readonly summerInStockholm: () => string;
  readonly hasSwedish: () => boolean;
}

export const thisRuntime: Runtime = {
  node: process.versions.node,
  summerInStockholm: () =>
    new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' }).format(
      new Date('2026-07-01T10:00:00Z'),
    ),
  hasSwedish: () => Intl.DateTimeFormat.supportedLocalesOf(['sv']).length === 1,
};

export type RuntimeFault = 'node' | 'zone' | 'language';

/** What a runtime lacks of what the product cannot do without. Dates would be wrong in silence, so nothing starts then. */
export function runtimeFaults(runtime: Runtime): readonly RuntimeFault[] {
  const [major = 0, minor = 0] = runtime.node.split('.').map(Number);
  const isOld = major < NODE_LEAST[0] || (major === NODE_LEAST[0] && minor < NODE_LEAST[1]);
  const hasZone = attempt(() => runtime.summerInStockholm() === '12:00');
  const hasSwedish = attempt(runtime.hasSwedish);
  return [
    ...(isOld ? ['node' as const] : []),
    ...(hasZone ? [] : ['zone' as const]),
    ...(hasSwedish ? [] : ['language' as const]),
  ];
}

function attempt(isSo: () => boolean): boolean {
  try {
    return isSo();
  } catch {
    return false;
  }
}
