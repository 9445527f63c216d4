import type { Links } from '../cards/links.ts';

/**
 * Deep links into the tab (learn.microsoft.com, "Deep link to a tab"). Newer clients read `subPageId`, older ones
 * `subEntityId`: both are sent. Ids only, since a link may be seen by others.
 */
export function teamsLinks(appId: string): Links {
  const link = (subPage: string): string => {
    const context = JSON.stringify({ subPageId: subPage, subEntityId: subPage });
    return `https://teams.microsoft.com/l/entity/${appId}/plan?context=${encodeURIComponent(context)}`;
  };
  return { plan: (plan) => link(`p/${plan}`), action: (plan, action) => link(`a/${plan}/${action}`) };
}

/** Where there is no Teams, the page that stands in for it opens its tab at the same place. */
export const webLinks = (url: string): Links => ({
  plan: (plan) => `${url}/?tab=${encodeURIComponent(`p/${plan}`)}`,
  action: (plan, action) => `${url}/?tab=${encodeURIComponent(`a/${plan}/${action}`)}`,
});
