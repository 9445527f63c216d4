import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useState, type ReactNode } from 'react';
import type { Api } from './client/api.ts';
import type { Page, Target } from './client/deepLink.ts';
import type { Loading, PlanState } from './client/usePlan.ts';
import { PlanPage } from './plan/PlanPage.tsx';
import { Waiting } from './shared/Waiting.tsx';
import { useTexts } from './texts.ts';

const HealthPage = lazy(async () => ({ default: (await import('./health/HealthPage.tsx')).HealthPage }));
const ImportPage = lazy(async () => ({ default: (await import('./import/ImportPage.tsx')).ImportPage }));
const PeoplePage = lazy(async () => ({ default: (await import('./people/PeoplePage.tsx')).PeoplePage }));
const ReportPage = lazy(async () => ({ default: (await import('./report/ReportPage.tsx')).ReportPage }));
const SettingsPage = lazy(async () => ({ default: (await import('./settings/SettingsPage.tsx')).SettingsPage }));

const useStyles = makeStyles({
  nav: {
    maxWidth: '1240px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalS} 14px 0`,
    boxSizing: 'border-box',
    '@media (max-width: 639px)': { padding: `${tokens.spacingVerticalS} 6px 0` },
  },
  tabs: { flexWrap: 'wrap' },
});

interface Props {
  readonly api: Api;
  readonly state: Extract<Loading, { phase: 'ready' }>;
  readonly plan: PlanState;
  readonly target: Target;
}

/** What one writes on them is not lost when another page is looked at meanwhile. */
const KEPT: ReadonlySet<Page> = new Set(['plan', 'report', 'import', 'settings']);

/** The pages there are for this reader. Those that are worked in stay as they were left. */
export function Pages({ api, state, plan, target }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const pages: readonly Page[] = [
    'plan',
    ...(state.me.member ? (['report'] as const) : []),
    ...(state.me.mayImport ? (['import'] as const) : []),
    ...(state.me.mayOversee ? (['health'] as const) : []),
    ...(state.me.member ? (['people', 'settings'] as const) : []),
  ];
  const [page, setPage] = useState<Page>(pages.includes(target.page) ? target.page : 'plan');
  const [visited, setVisited] = useState<ReadonlySet<Page>>(new Set([page]));
  const turnTo = (to: Page) => {
    setPage(to);
    setVisited((now) => new Set(now).add(to));
  };
  const { plan: shown } = state.loaded;
  const contents: Readonly<Record<Page, ReactNode>> = {
    plan: <PlanPage api={api} state={state} plan={plan} target={target} />,
    report: (
      <ReportPage
        key={shown.id}
        api={api}
        plan={shown.id}
        plans={state.plans}
        choose={plan.choose}
        first={target.plan === shown.id ? target.month : null}
      />
    ),
    import: <ImportPage api={api} first={target.draft} onOpen={plan.open} />,
    health: <HealthPage api={api} />,
    people: <PeoplePage api={api} />,
    settings: <SettingsPage api={api} />,
  };
  return (
    <>
      {pages.length > 1 && (
        <div className={styles.nav}>
          <TabList
            className={styles.tabs}
            aria-label={t.pages.label}
            selectedValue={page}
            onTabSelect={(_, { value }) => turnTo(pages.find((one) => one === value) ?? 'plan')}
          >
            {pages.map((one) => (
              <Tab key={one} value={one}>
                {t.pages[one]}
              </Tab>
            ))}
          </TabList>
        </div>
      )}
      {pages
        .filter((one) => one === page || (KEPT.has(one) && visited.has(one)))
        .map((one) => (
          <div key={one} hidden={one !== page}>
            <Suspense fallback={<Waiting label={t.page.loadingView} />}>{contents[one]}</Suspense>
          </div>
        ))}
    </>
  );
}
