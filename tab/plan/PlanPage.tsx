import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  Tab,
  TabList,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Suspense, lazy, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { choose, EVERYTHING, type Choice } from '../api/filter.ts';
import type { ActionRow } from '../api/actionSchema.ts';
import type { Api } from '../client/api.ts';
import { actionFor, type Target } from '../client/deepLink.ts';
import type { Loading, PlanState } from '../client/usePlan.ts';
import { Notice, type NoticeContent } from '../shared/Notice.tsx';
import { usePageStyles } from '../shared/pageStyles.ts';
import { PlanChoice } from '../shared/PlanChoice.tsx';
import { useNarrow } from '../shared/useNarrow.ts';
import { Waiting } from '../shared/Waiting.tsx';
import { moment } from '../shared/words.ts';
import { useTexts } from '../texts.ts';
import { ActionCards } from './ActionCards.tsx';
import { ActionTable } from './ActionTable.tsx';
import { Filters } from './Filters.tsx';
import { Pager } from './Pager.tsx';
import { Summary } from './Summary.tsx';
import { usePaged } from './usePaged.ts';

const ActionDrawer = lazy(async () => ({ default: (await import('../action/ActionDrawer.tsx')).ActionDrawer }));
const Timeline = lazy(async () => ({ default: (await import('../timeline/Timeline.tsx')).Timeline }));

const useStyles = makeStyles({
  title: { '@media (max-width: 639px)': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 } },
  titles: { flex: '1 1 320px', minWidth: 0 },
  tabs: { marginLeft: '-10px' },
  none: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalXXXL,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly api: Api;
  readonly state: Extract<Loading, { phase: 'ready' }>;
  readonly plan: PlanState;
  readonly target: Target;
}

/** The plan, whole: how it stands, what to look for, and every action. */
export function PlanPage({ api, state, plan, target }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const t = useTexts();
  const isNarrow = useNarrow();
  const { loaded, plans, failure } = state;
  const { rows, today, now } = loaded;
  const [view, setView] = useState<'table' | 'timeline'>('table');
  const [choice, setChoice] = useState<Choice>(EVERYTHING);
  const linked = actionFor(target, rows);
  const [openId, setOpenId] = useState<string | null>(linked?.id ?? null);
  const [notice, setNotice] = useState<NoticeContent | null>(() =>
    target.action !== null && !linked ? { id: 0, text: t.action.notFound(target.action) } : null,
  );
  // Typing must never wait for a thousand lines to be sorted and drawn.
  const wanted = useDeferredValue(choice);
  const chosen = useMemo(() => choose(rows, wanted), [rows, wanted]);
  const paged = usePaged(chosen, JSON.stringify([loaded.plan.id, wanted]));
  const open = rows.find(({ id }) => id === openId);
  const forgetNotice = useCallback(() => setNotice(null), []);

  const onOpen = useCallback((row: ActionRow) => setOpenId(row.id), []);
  const onClose = () => {
    const id = openId;
    setOpenId(null);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-action="${CSS.escape(id ?? '')}"]`)?.focus(),
    );
  };
  const onSort = (sort: Choice['sort']) =>
    setChoice({ ...choice, sort, order: choice.sort === sort && choice.order === 'asc' ? 'desc' : 'asc' });

  return (
    <main className={page.root}>
      {failure && (
        <MessageBar intent="warning" politeness="polite">
          <MessageBarBody>{t.states.offline(moment(now, today, t))}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={plan.retry}>{t.states.retry}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <header className={page.head}>
        <div className={styles.titles}>
          <PlanChoice
            plans={plans}
            chosen={loaded.plan.id}
            choose={(id) => {
              setOpenId(null);
              plan.choose(id);
            }}
          />
          <h1 className={mergeClasses(page.title, styles.title)}>{loaded.plan.title}</h1>
          <p className={page.faint}>
            {[loaded.plan.unit, loaded.plan.owner.name && t.page.owner(loaded.plan.owner.name)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <p className={page.faint}>{t.page.asOf(t.dates.day(today, today), t.dates.at(now))}</p>
      </header>
      <Summary figures={loaded.plan.figures} />
      <TabList
        className={styles.tabs}
        aria-label={t.page.views}
        selectedValue={view}
        onTabSelect={(_, { value }) => setView(value === 'timeline' ? 'timeline' : 'table')}
      >
        <Tab value="table">{t.page.table}</Tab>
        <Tab value="timeline">{t.page.timeline}</Tab>
      </TabList>
      <Filters rows={rows} shown={chosen.length} choice={choice} onChoice={setChoice} />
      {chosen.length === 0 ? (
        <div className={styles.none}>
          <span>{t.filters.none}</span>
          <Button onClick={() => setChoice(EVERYTHING)}>{t.filters.clear}</Button>
        </div>
      ) : view === 'timeline' ? (
        <Suspense fallback={<Waiting label={t.page.loadingView} />}>
          <Timeline rows={paged.rows} plan={loaded.plan.title} today={today} onOpen={onOpen} />
        </Suspense>
      ) : isNarrow ? (
        <ActionCards rows={paged.rows} today={today} onOpen={onOpen} />
      ) : (
        <ActionTable
          rows={paged.rows}
          plan={loaded.plan.title}
          today={today}
          choice={choice}
          onSort={onSort}
          onOpen={onOpen}
        />
      )}
      <Pager page={paged.page} pages={paged.pages} turn={paged.turn} />
      {open && (
        <Suspense fallback={null}>
          <ActionDrawer
            key={open.id}
            api={api}
            plan={loaded.plan.id}
            row={open}
            today={today}
            notice={notice}
            onNotice={setNotice}
            onNoticeGone={forgetNotice}
            onChanged={() => void plan.refresh()}
            onClose={onClose}
            find={(id) => rows.find((one) => one.id === id)}
            onOpen={onOpen}
          />
        </Suspense>
      )}
      {!open && <Notice notice={notice} onGone={forgetNotice} />}
    </main>
  );
}
