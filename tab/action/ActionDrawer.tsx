import {
  Button,
  DrawerBody,
  DrawerHeader,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  OverlayDrawer,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { Suspense, lazy, useRef, useState } from 'react';
import type { ActionDetail, ActionRow } from '../api/actionSchema.ts';
import type { Api, Change } from '../client/api.ts';
import { useAction, type Trouble } from '../client/useAction.ts';
import { Icon } from '../shared/icons.tsx';
import { Notice, type NoticeContent } from '../shared/Notice.tsx';
import { StatusPill } from '../shared/StatusPill.tsx';
import { useKeptFocus } from '../shared/useKeptFocus.ts';
import { Waiting } from '../shared/Waiting.tsx';
import { failureWords } from '../shared/words.ts';
import { useTexts, type Texts } from '../texts.ts';
import { ChangePanel } from './ChangePanel.tsx';
import { CommentForm } from './CommentForm.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { History } from './History.tsx';
import { Linked } from './Linked.tsx';
import { Section } from './Section.tsx';
import { Times } from './Times.tsx';
import { Units } from './Units.tsx';
import { Wording } from './Wording.tsx';

const Preview = lazy(async () => ({ default: (await import('./Preview.tsx')).Preview }));

const useStyles = makeStyles({
  drawer: { width: 'min(560px, 100vw)' },
  head: { paddingBottom: tokens.spacingVerticalS },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  mark: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  number: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  title: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  body: { paddingBottom: '88px' },
  sections: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalS,
  },
  preview: { alignSelf: 'flex-start' },
});

interface Props {
  readonly api: Api;
  readonly plan: string;
  readonly row: ActionRow;
  readonly today: string;
  readonly notice: NoticeContent | null;
  readonly onNotice: (notice: NoticeContent) => void;
  readonly onNoticeGone: () => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
  /** Another line of the plan, by its id, and opening it in place of this one. */
  readonly find: (id: string) => ActionRow | undefined;
  readonly onOpen: (row: ActionRow) => void;
}

/** One action, whole: what the plan says, how it stands, what has happened, and what this reader may do about it. */
export function ActionDrawer(props: Props) {
  const { api, plan, row, today, notice, onNotice, onNoticeGone, onChanged, onClose, find, onOpen } = props;
  const styles = useStyles();
  const t = useTexts();
  const state = useAction(api, plan, row.id, row.revision);
  const { detail, trouble, conflict } = state;
  const title = useRef<HTMLHeadingElement>(null);
  useKeptFocus(title);
  const [isPreviewed, setPreviewed] = useState(false);

  const told = (action: ActionDetail | undefined, change: Change): boolean => {
    if (!action) return false;
    const { undo } = action.may;
    const takeBack = undo === null || change.verb === 'status.undo' ? undefined : () => void make(undoing(undo));
    onNotice({ id: Date.now(), text: sayingOf(change, action, today, t), ...(takeBack && { undo: takeBack }) });
    onChanged();
    return true;
  };
  const make = async (change: Change) => told(await state.make(change), change);

  return (
    <OverlayDrawer
      open
      position="end"
      className={styles.drawer}
      aria-labelledby="action-title"
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DrawerHeader className={styles.head}>
        <div className={styles.top}>
          <span className={styles.mark}>
            <span className={styles.number}>{row.number}</span>
            <StatusPill row={detail ?? row} />
          </span>
          <Button appearance="subtle" icon={<Icon name="cross" />} aria-label={t.action.close} onClick={onClose} />
        </div>
        <h2 id="action-title" ref={title} tabIndex={-1} className={styles.title}>
          {row.title}
        </h2>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        {trouble && (
          <MessageBar intent="error" layout="multiline" politeness="assertive">
            <MessageBarBody>{wordsOf(trouble, t)}</MessageBarBody>
            {isHeldBack(trouble) && (
              <MessageBarActions>
                <Button
                  disabledFocusable={state.isSaving}
                  onClick={() => void make({ verb: 'status.set', data: { to: 'done', anyway: true } })}
                >
                  {t.action.doneAnyway}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        )}
        {detail === null ? (
          trouble === null && <Waiting label={t.page.loadingView} />
        ) : (
          <div className={styles.sections}>
            <ChangePanel action={detail} today={today} isSaving={state.isSaving} make={make} />
            <Times action={detail} today={today} />
            <Units action={detail} today={today} />
            <Wording action={detail} />
            <Linked rows={detail.leansOn.flatMap((one) => find(one) ?? [])} onOpen={onOpen} />
            {detail.may.comment && (
              <CommentForm
                action={detail.id}
                isSaving={state.isSaving}
                save={(text, link) => make({ verb: 'comment.add', data: { text, link } })}
              />
            )}
            <History action={detail} today={today} />
            <Section title={t.action.preview}>
              <Button className={styles.preview} aria-expanded={isPreviewed} onClick={() => setPreviewed(!isPreviewed)}>
                {isPreviewed ? t.action.hidePreview : t.action.showPreview}
              </Button>
              {isPreviewed && (
                <Suspense fallback={<Waiting label={t.page.loadingView} lines={2} />}>
                  <Preview key={detail.revision} api={api} plan={plan} action={detail.id} />
                </Suspense>
              )}
            </Section>
          </div>
        )}
      </DrawerBody>
      {conflict && (
        <ConflictDialog
          conflict={conflict}
          today={today}
          onLeave={(how) => void state.leaveConflict(how).then((action) => told(action, conflict.change))}
        />
      )}
      <Notice notice={notice} onGone={onNoticeGone} />
    </OverlayDrawer>
  );
}

const undoing = (change: string): Change => ({ verb: 'status.undo', data: { change } });

/** What is said after a change was made. */
function sayingOf({ verb, data }: Change, action: ActionDetail, today: string, t: Texts): string {
  switch (verb) {
    case 'status.set':
      return action.may.speaksFor !== 'all' && data.to === 'done'
        ? t.saved.part(action.number)
        : t.saved.status(action.number, t.status[action.status]);
    case 'date.set':
      return t.saved.date(action.number, t.dates.day(action.due ?? today, today));
    case 'comment.add':
      return t.saved.comment;
    case 'owner.reject':
      return t.saved.rejected;
    case 'status.undo':
      return t.saved.undone(action.number);
  }
}

/** What it leans on is open: that may be so, once one has been told. */
const isHeldBack = (trouble: Trouble): boolean => 'refusal' in trouble && trouble.refusal === 'leansOnOpen';

const wordsOf = (trouble: Trouble, t: Texts): string =>
  'refusal' in trouble ? t.refusals[trouble.refusal] : failureWords(trouble.failure, t);
