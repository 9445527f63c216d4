import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Reading } from '../client/useRead.ts';
import { useTexts } from '../texts.ts';
import { Failed } from './Failed.tsx';
import { usePageStyles } from './pageStyles.ts';
import { Waiting } from './Waiting.tsx';
import { dayOf, moment } from './words.ts';

interface Props<T> {
  readonly title: string;
  readonly reading: Reading<T>;
  readonly retry: () => void;
  readonly children: (value: T) => ReactNode;
}

/** A page of what one request tells: waited for, refused or shown, and kept when the server is out of reach. */
export function ReadPage<T>({ title, reading, retry, children }: Props<T>) {
  const styles = usePageStyles();
  const t = useTexts();
  if (reading.phase === 'loading') return <Waiting label={t.page.loadingView} />;
  if (reading.phase === 'failed')
    return <Failed failure={reading.failure} retry={retry} failed={t.states.failedPage} />;
  const { value, now } = reading.read;
  const today = dayOf(now);
  return (
    <main className={styles.root}>
      {reading.failure && (
        <MessageBar intent="warning" politeness="polite">
          <MessageBarBody>{t.states.offline(moment(now, today, t))}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={retry}>{t.states.retry}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <header className={styles.head}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.faint}>{t.page.asOf(t.dates.day(today, today), t.dates.at(now))}</p>
      </header>
      {children(value)}
    </main>
  );
}
