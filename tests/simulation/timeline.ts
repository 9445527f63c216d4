/** Virtual time: what shall happen, in the order of its moments and, within one, of its planning. Milliseconds. */
export interface Timeline {
  readonly now: number;
  at(moment: number, run: () => void): void;
  /** Lets everything happen until `end`. What one event set going in promises has come to rest before the next. */
  runUntil(end: number): Promise<void>;
}

interface Planned {
  readonly moment: number;
  readonly order: number;
  readonly run: () => void;
}

export function openTimeline(start: number): Timeline {
  const heap: Planned[] = [];
  let now = start;
  let count = 0;

  return {
    get now() {
      return now;
    },
    at(moment, run) {
      push(heap, { moment: Math.max(moment, now), order: (count += 1), run });
    },
    runUntil: (end) =>
      new Promise((resolve, reject) => {
        const step = () => {
          const next = heap[0];
          if (!next || next.moment > end) {
            now = end;
            resolve();
            return;
          }
          pop(heap);
          now = next.moment;
          try {
            next.run();
          } catch (error) {
            reject(error as Error);
            return;
          }
          whenAtRest(step);
        };
        step();
      }),
  };
}

/**
 * Runs something when no promise has anything left to do: Node empties their queue, with all that is added to it
 * meanwhile, before the next tick. No clock is involved, only order; an immediate would be as good, at the price of a turn
 * of the event loop for each event.
 */
const whenAtRest = (run: () => void): void => queueMicrotask(() => process.nextTick(run));

const isBefore = (a: Planned, b: Planned): boolean =>
  a.moment < b.moment || (a.moment === b.moment && a.order < b.order);

function push(heap: Planned[], one: Planned): void {
  let index = heap.length;
  heap.push(one);
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = heap[parent] as Planned;
    if (!isBefore(one, above)) break;
    heap[index] = above;
    index = parent;
  }
  heap[index] = one;
}

function pop(heap: Planned[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  let index = 0;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= heap.length) break;
    const right = heap[child + 1];
    if (right && isBefore(right, heap[child] as Planned)) child += 1;
    const below = heap[child] as Planned;
    if (!isBefore(below, last)) break;
    heap[index] = below;
    index = child;
  }
  heap[index] = last;
}
