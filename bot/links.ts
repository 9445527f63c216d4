import { linksBy, type Links } from '../cards/links.ts';

/**
 * Deep links into the tab (learn.microsoft.com, "Deep link to a tab"). Newer clients read `subPageId`, older ones
 * `subEntityId`: both are sent. Ids only, since a link may be seen by others.
 */
export const teamsLinks = (appId: string): Links =>
  linksBy((place) => {
    const context = JSON.stringify({ subPageId: place, subEntityId: place });
    return `https://teams.microsoft.com/l/entity/${appId}/plan?context=${encodeURIComponent(context)}`;
  });

/** Where there is no Teams, the page that stands in for it opens its tab at the same place. */
export const webLinks = (url: string): Links => linksBy((place) => `${url}/?tab=${encodeURIComponent(place)}`);
