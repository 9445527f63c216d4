import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';
import type { Api } from './client/api.ts';
import type { Target } from './client/deepLink.ts';
import type { Loading, PlanState } from './client/usePlan.ts';
import { PlanPage } from './plan/PlanPage.tsx';
import { Waiting } from './shared/Waiting.tsx';
import { useTexts } from './texts.ts';

const HealthPage = lazy(async () => ({ default: (await import('./health/HealthPage.tsx')).HealthPage }));
const ImportPage = lazy(async () => ({ default: (await import('./import/ImportPage.tsx')).ImportPage }));
const PeoplePage = lazy(async () => ({ default: (await import('./people/PeoplePage.tsx')).PeoplePage }));

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

type Page = 'plan' | 'import' | 'health' | 'people';

/** The pages there are for this reader. The plan stays as it was left while another page is looked at. */
export function Pages({ api, state, plan, target }: Props) {
  const styles = useStyles();
  const t = useTexts();
  const [page, setPage] = useState<Page>('plan');
  const pages: readonly Page[] = [
    'plan',
    ...(state.me.mayImport ? (['import'] as const) : []),
    ...(state.me.mayOversee ? (['health'] as const) : []),
    ...(state.me.member ? (['people'] as const) : []),
  ];
  return (
    <>
      {pages.length > 1 && (
        <div className={styles.nav}>
          <TabList
            className={styles.tabs}
            aria-label={t.pages.label}
            selectedValue={page}
            onTabSelect={(_, { value }) => setPage(pages.find((one) => one === value) ?? 'plan')}
          >
            {pages.map((one) => (
              <Tab key={one} value={one}>
                {t.pages[one]}
              </Tab>
            ))}
          </TabList>
        </div>
      )}
      <div hidden={page !== 'plan'}>
        <PlanPage api={api} state={state} plan={plan} target={target} />
      </div>
      {page === 'import' && (
        <Suspense fallback={<Waiting label={t.page.loadingView} />}>
          <ImportPage api={api} onOpen={plan.open} />
        </Suspense>
      )}
      {page === 'health' && (
        <Suspense fallback={<Waiting label={t.page.loadingView} />}>
          <HealthPage api={api} />
        </Suspense>
      )}
      {page === 'people' && (
        <Suspense fallback={<Waiting label={t.page.loadingView} />}>
          <PeoplePage api={api} />
        </Suspense>
      )}
    </>
  );
}
