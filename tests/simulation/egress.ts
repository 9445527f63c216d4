import type { Messenger } from '../../domain/ports.ts';
import { isAllowedServiceUrl } from '../../bot/serviceUrls.ts';
import type { Incarnation } from './process.ts';

/** Where Teams is, in this world. */
export const SERVICE = 'https://smba.trafficmanager.net/emea/';
const HOSTS = ['smba.trafficmanager.net'];

/** What somebody would write who wants the bot's token: hosts that look like Teams', and none that is. */
export const FORGED = [
  'https://smba.trafficmanager.net.example.com/emea/',
  'https://smba.trafficmanager.net@198.51.100.7/emea/',
  'http://smba.trafficmanager.net/emea/',
  'https://198.51.100.7/emea/',
];

/** The product's own gate, on the way in as its guard has it and on the way out as its adapter has it. */
export const isAdmitted = (serviceUrl: string): boolean => isAllowedServiceUrl(serviceUrl, HOSTS);

export function gated(messenger: Messenger): Messenger {
  return {
    post: async (to, message, isStillOurs) =>
      isAdmitted(to.serviceUrl)
        ? messenger.post(to, message, isStillOurs)
        : { kind: 'undeliverable', reason: 'wrongHost' },
    update: async (to, activity, message) =>
      isAdmitted(to.serviceUrl) ? messenger.update(to, activity, message) : 'failed',
  };
}

/** Judges I14: every request carries the token, so none may go anywhere but to Teams. Told by the one address there is. */
export const judgeEgress =
  (accuse: (invariant: string, what: string) => void) =>
  ({ name }: Incarnation, serviceUrl: string): void => {
    if (serviceUrl !== SERVICE) accuse('I14', `${name} sends the token to ${serviceUrl}`);
  };
