import { parentPort, workerData } from 'node:worker_threads';
import { importPlan } from './importPlan.ts';

/** Reads one file and ends. It runs with a bounded heap, and whoever started it stops it when time is up. */
const { bytes, today } = workerData as { bytes: Uint8Array; today: string };
void importPlan(bytes, today).then((result) => parentPort?.postMessage(result));
