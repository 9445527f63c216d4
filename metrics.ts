import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { BotDeps } from './bot/turn.ts';
import type { Charge } from './storage/cosmosStore.ts';

type Log = BotDeps['log'];
type Fields = NonNullable<Parameters<Log>[1]>;

/** What is counted for whoever watches over the bot, in Prometheus' text format. Nothing in it names a person or a plan. */
export interface Metrics {
  /** The log that everything is told to, with each event counted on its way. */
  readonly log: Log;
  readonly onTurn: (seconds: number) => void;
  readonly onCharge: (charge: Charge) => void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** From a tenth of a second, which nobody notices, to the ten after which Teams gives up. */
const TURN_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];
/** From the minute a sweep takes to the working day after which a reminder has missed its point. */
const LATE_SECONDS = [60, 300, 900, 3600, 4 * 3600, 26 * 3600];

export function openMetrics(log: Log): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `handlingsplan_${name}_total`, help, labelNames, registers });

  const intents = counter('intents', 'Sendings that came to a state', ['kind', 'state']);
  const answers = counter('connector_answers', 'What Teams answered to a message', ['outcome', 'reason']);
  const refusals = counter('requests_refused', 'Requests turned away at the door', ['why']);
  const changes = counter('changes', 'Changes people have made', ['what']);
  const failures = counter('failures', 'What went wrong and is in the log', ['event']);
  const units = counter('store_request_units', 'What Cosmos DB charged', ['operation', 'kind']);
  const lateness = new Histogram({
    name: 'handlingsplan_lateness_seconds',
    help: 'How long after its time a message was delivered',
    buckets: LATE_SECONDS,
    registers,
  });
  const turns = new Histogram({
    name: 'handlingsplan_turn_seconds',
    help: 'From the last byte of a request from Teams to its answer',
    buckets: TURN_SECONDS,
    registers,
  });

  const text = (value: Fields[string] | undefined): string => String(value ?? 'none');
  const COUNTED: Readonly<Record<string, (fields: Fields) => void>> = {
    intent({ kind, state, late }) {
      intents.inc({ kind: text(kind), state: text(state) });
      if (state === 'delivered' && typeof late === 'number') lateness.observe(late);
    },
    post: ({ outcome, reason }) => answers.inc({ outcome: text(outcome), reason: text(reason) }),
    'request.refused': ({ why }) => refusals.inc({ why: text(why) }),
    'request.unauthorized': () => refusals.inc({ why: 'token' }),
    'action.changed': ({ what }) => changes.inc({ what: text(what) }),
  };

  return {
    log(event, fields = {}) {
      COUNTED[event]?.(fields);
      if (event.endsWith('.failed')) failures.inc({ event });
      log(event, fields);
    },
    onTurn: (seconds) => turns.observe(seconds),
    onCharge: ({ operation, kind, requestUnits }) => units.inc({ operation, kind }, requestUnits),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
