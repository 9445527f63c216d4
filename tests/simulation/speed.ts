/** Simulated days for each second, from now on. */
export interface Speed {
  readonly daysPerSecond: number;
  /** By the processor time of all threads of this process: what can be compared when others use the machine as well. */
  readonly daysPerCpuSecond: number;
}

export function stopwatch(days: number): () => Speed {
  const begun = process.hrtime.bigint();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
    return { daysPerSecond: rounded(days / seconds), daysPerCpuSecond: rounded((days * 1e6) / (user + system)) };
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
