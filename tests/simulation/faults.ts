/** What goes wrong, and how often. Every rate is a probability for one occasion unless it says otherwise. */
export interface Faults {
  /** A POST without a useful answer: 5xx, reset, time-out. The second rate is those that had been posted. */
  readonly unknown: number;
  readonly unknownButPosted: number;
  readonly throttled: number;
  /** 412: another operation was under way in the conversation. */
  readonly conflicted: number;
  /** 201 without an id. */
  readonly nameless: number;
  readonly failedUpdate: number;
  /** A process dies at an edge of its input and output. */
  readonly crash: number;
  /** A process stands still at such an edge, for 1 to so many minutes. */
  readonly freeze: number;
  readonly freezeMinutes: number;
  /** The store answers with an error, having done nothing, or having done what was asked. */
  readonly storeError: number;
  readonly storeLostAnswer: number;
  /** Clocks are off by up to so many minutes, and jump within that. */
  readonly skewMinutes: number;
  /** On every third sending day Teams refuses nine of ten for an hour from 08:00. */
  readonly storms: boolean;
  /** People per day who leave or block for a while. */
  readonly leaving: number;
  /** People per day in whose name somebody else tells the bot that they are to be reached elsewhere. */
  readonly forged: number;
  /** Of what is pressed, what is pressed again by somebody who has got hold of the card. */
  readonly passedOn: number;
  /** Days on which everything goes down, at any hour and for up to thirty. */
  readonly outage: number;
}

const NONE: Faults = {
  unknown: 0,
  unknownButPosted: 0,
  throttled: 0,
  conflicted: 0,
  nameless: 0,
  failedUpdate: 0,
  crash: 0,
  freeze: 0,
  freezeMinutes: 0,
  storeError: 0,
  storeLostAnswer: 0,
  skewMinutes: 0,
  storms: false,
  leaving: 0,
  forged: 0,
  passedOn: 0,
  outage: 0,
};

/** Rates of DELIVERY 3.2. */
const REAL: Faults = {
  ...NONE,
  unknown: 0.001,
  unknownButPosted: 0.0008,
  throttled: 0.01,
  conflicted: 0.001,
  nameless: 0.001,
  failedUpdate: 0.005,
  crash: 0.00002,
  freeze: 0.00001,
  freezeMinutes: 5,
  storeError: 0.0005,
  storeLostAnswer: 0.0002,
  skewMinutes: 0.1,
  leaving: 0.002,
  forged: 0.001,
  passedOn: 0.1,
};

export const PROFILES = {
  none: NONE,
  real: REAL,
  brutal: {
    unknown: 0.02,
    unknownButPosted: 0.035,
    throttled: 0.05,
    conflicted: 0.01,
    nameless: 0.01,
    failedUpdate: 0.05,
    crash: 0.004,
    freeze: 0.001,
    freezeMinutes: 150,
    storeError: 0.025,
    storeLostAnswer: 0.015,
    skewMinutes: 5,
    storms: false,
    leaving: 0.02,
    forged: 0.005,
    passedOn: 0.1,
    outage: 0.005,
  },
  storm: { ...REAL, storms: true },
} as const satisfies Record<string, Faults>;
export type Profile = keyof typeof PROFILES;
export type FaultKind = keyof Faults;

/** The profile with some kinds of fault switched off; for finding out which of them matter. */
export const without = (faults: Faults, kinds: readonly FaultKind[]): Faults => ({
  ...faults,
  ...Object.fromEntries(kinds.map((kind) => [kind, NONE[kind]])),
});
