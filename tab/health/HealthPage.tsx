import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { HealthAnswer } from '../api/healthSchema.ts';
import type { Api } from '../client/api.ts';
import { useRead } from '../client/useRead.ts';
import { Panel } from '../shared/Panel.tsx';
import { ReadPage } from '../shared/ReadPage.tsx';
import { moment } from '../shared/words.ts';
import { useTexts } from '../texts.ts';
import { Coming } from './Coming.tsx';
import { Troubles, Waits } from './Sendings.tsx';

/** How the sendings of one's own plans fare, for those who own one: now, lately and in the coming fortnight. */
export function HealthPage({ api }: { readonly api: Api }) {
  const t = useTexts();
  const { reading, retry } = useRead(api.health);
  return (
    <ReadPage title={t.health.title} reading={reading} retry={retry}>
      {(answer) => (
        <>
          <Sweep answer={answer} />
          <Troubles troubles={answer.troubles} today={answer.today} />
          <Waits waiting={answer.waiting} today={answer.today} />
          <Coming days={answer.coming} today={answer.today} />
        </>
      )}
    </ReadPage>
  );
}

function Sweep({ answer: { sweep, today } }: { readonly answer: HealthAnswer }) {
  const t = useTexts();
  const { title, last, late, never } = t.health.sweep;
  if (sweep.last === null) return <Panel title={title} note={never} />;
  const when = moment(sweep.last, today, t);
  if (!sweep.isLate) return <Panel title={title} note={last(when)} />;
  return (
    <Panel title={title}>
      <MessageBar intent="error" politeness="polite" layout="multiline">
        <MessageBarBody>{late(when)}</MessageBarBody>
      </MessageBar>
    </Panel>
  );
}
