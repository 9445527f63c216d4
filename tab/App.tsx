import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
  useFocusFinders,
} from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PlanHead } from './api/schemas.ts';
import { makeApi } from './client/api.ts';
import { planFor, readTarget } from './client/deepLink.ts';
import { HostContext, type Host, type ThemeName } from './client/host.ts';
import { usePlan } from './client/usePlan.ts';
import { NoPlan } from './NoPlan.tsx';
import { Pages } from './Pages.tsx';
import { Failed } from './shared/Failed.tsx';
import { Message } from './shared/Message.tsx';
import { Waiting } from './shared/Waiting.tsx';
import { TextsContext, useTexts, type Texts } from './texts.ts';

const THEMES = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

const useStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
  /** What the browser draws itself, as the sign in a date's field, must be seen as well. */
  dark: { colorScheme: 'dark' },
});

const NOWHERE = readTarget(null);

/** The page in the theme and the language of Teams; without Teams, a page that says where it belongs. */
export function App({ host, texts }: { readonly host: Host | undefined; readonly texts: Texts }) {
  const styles = useStyles();
  const [theme, setTheme] = useState<ThemeName>(host?.theme ?? 'light');
  useEffect(() => host?.onTheme(setTheme), [host]);
  return (
    <FluentProvider theme={THEMES[theme]}>
      {/* Not on the provider itself: it gives its looks to every layer above the page, which would cover it. */}
      <div className={mergeClasses(styles.root, theme !== 'light' && styles.dark)} data-theme={theme}>
        <TextsContext value={texts}>
          {host ? (
            <HostContext value={host}>
              <InTeams host={host} />
            </HostContext>
          ) : (
            <Message {...texts.states.outside} />
          )}
        </TextsContext>
      </div>
    </FluentProvider>
  );
}

function InTeams({ host }: { readonly host: Host }) {
  // The kit's keeper of the focus goes away with the last that uses it, and leaves what a dialog has hidden from screen
  // readers hidden for ever: here it is used for as long as there is a page.
  useFocusFinders();
  const t = useTexts();
  const api = useMemo(() => makeApi(host.token), [host]);
  const linked = useMemo(() => readTarget(host.subPage), [host]);
  const [isElsewhere, setElsewhere] = useState(false);
  const target = isElsewhere ? NOWHERE : linked;
  const wanted = useCallback((plans: readonly PlanHead[]) => planFor(linked, plans), [linked]);
  const plan = usePlan(api, wanted);
  const { state } = plan;
  // Where a link has led is where one has been, once another plan has been opened.
  const open = (id: string) => {
    setElsewhere(true);
    plan.open(id);
  };
  // Teams shows its own loading sign until then; whatever there is to say, it is on the page now.
  useEffect(() => host.ready(), [host]);
  switch (state.phase) {
    case 'loading':
      return <Waiting label={t.page.loading} />;
    case 'failed':
      return <Failed failure={state.failure} retry={plan.retry} />;
    case 'notMember':
      return <Message title={t.states.notMember} text={t.states.askAccess} />;
    case 'noPlan':
      return <NoPlan api={api} target={target} me={state.me} onOpen={open} />;
    case 'ready':
      return <Pages api={api} state={state} plan={{ ...plan, open }} target={target} />;
  }
}
