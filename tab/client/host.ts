import { app, authentication, people } from '@microsoft/teams-js';
import { createContext, useContext } from 'react';
import type { Locale } from '../../locales/format.ts';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Somebody of the organisation, by Entra object id. */
export interface PickedPerson {
  readonly id: string;
  readonly name: string;
}

/** What Teams tells the page, and what the page may ask of Teams. */
export interface Host {
  /** Whom the page is open for, by Entra object id; for telling people apart in one window, and never for rights. */
  readonly person: string;
  readonly locale: Locale;
  readonly theme: ThemeName;
  /** Where a deep link leads, as in "a/A-08"; null for the page itself. */
  readonly subPage: string | null;
  onTheme(listen: (theme: ThemeName) => void): void;
  /** A token for the API. Rejects when Teams needs the person's consent first. */
  token(): Promise<string>;
  /** Has one person picked in the organisation's directory; null where Teams cannot. Undefined when nobody was picked. */
  readonly pickPerson: ((title: string) => Promise<PickedPerson | undefined>) | null;
  /** Takes the loading sign away; once, when there is something to look at. */
  ready(): void;
}

/** Teams answers within a second or two; a page that nobody answers is not in Teams. */
const PATIENCE_MS = 8000;

/** Enters Teams. Undefined when the page is open somewhere else. */
export async function enterHost(): Promise<Host | undefined> {
  if (isAlone()) return undefined;
  try {
    await withPatience(app.initialize());
    const context = await withPatience(app.getContext());
    let isReady = false;
    return {
      person: context.user?.id ?? '',
      locale: /^en\b/i.test(context.app.locale) ? 'en' : 'sv',
      theme: themeOf(context.app.theme),
      subPage: context.page.subPageId || null,
      onTheme: (listen) => app.registerOnThemeChangeHandler((theme) => listen(themeOf(theme))),
      token: () => authentication.getAuthToken(),
      pickPerson: people.isSupported() ? pickPerson : null,
      ready: () => {
        if (!isReady) void app.notifySuccess();
        isReady = true;
      },
    };
  } catch {
    return undefined;
  }
}

/** What they are called and by which id they are known: the address that Teams also gives is not asked for. */
async function pickPerson(title: string): Promise<PickedPerson | undefined> {
  try {
    const [picked] = await people.selectPeople({ title, singleSelect: true, openOrgWideSearchInChatOrChannel: true });
    return picked && { id: picked.objectId, name: picked.displayName ?? '' };
  } catch {
    // Closed without a choice, which Teams calls an error.
    return undefined;
  }
}

/** What of Teams is used far down on the pages. */
export const HostContext = createContext<Pick<Host, 'person' | 'pickPerson'>>({ person: '', pickPerson: null });
export const useHost = () => useContext(HostContext);

/** A page in a window of its own, without the bridge that phones have instead of a frame around it. */
const isAlone = (): boolean => window.parent === window && window.opener === null && !('nativeInterface' in window);

const themeOf = (theme: string): ThemeName => (theme === 'dark' || theme === 'contrast' ? theme : 'light');

const withPatience = <T>(asked: Promise<T>): Promise<T> =>
  Promise.race([asked, new Promise<T>((_, reject) => setTimeout(() => reject(new Error('No answer')), PATIENCE_MS))]);
