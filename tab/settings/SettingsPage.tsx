import { useMemo } from 'react';
import type { SettingsAnswer } from '../api/settingsSchema.ts';
import type { Api, Outcome } from '../client/api.ts';
import { settingsApi } from '../client/settingsApi.ts';
import { useRead } from '../client/useRead.ts';
import { Notice } from '../shared/Notice.tsx';
import { ReadPage } from '../shared/ReadPage.tsx';
import { useNotice } from '../shared/useNotice.ts';
import { OwnForm } from './OwnForm.tsx';
import { PlanForm } from './PlanForm.tsx';
import { useSettingsTexts } from './useSettingsTexts.ts';

/** One's own settings, and below them those of each plan that one owns. */
export function SettingsPage({ api }: { readonly api: Api }) {
  const { title } = useSettingsTexts();
  const settings = useMemo(() => settingsApi(api), [api]);
  const { reading, retry, show } = useRead(settings.read);
  const { notice, tell, forget } = useNotice();
  const form = {
    onConflict: retry,
    onSaved: tell,
  };
  const shown = (asked: Outcome<SettingsAnswer>) => {
    if (asked.ok) show(asked.value);
    return asked;
  };
  return (
    <>
      <ReadPage title={title} reading={reading} retry={retry}>
        {(answer) => (
          <>
            <OwnForm
              {...form}
              answer={answer}
              send={async (own, revision) => shown(await settings.keepOwn(own, revision))}
            />
            {answer.plans.map((plan) => (
              <PlanForm
                key={plan.id}
                {...form}
                plan={plan}
                answer={answer}
                send={async (chosen, revision) => shown(await settings.keepPlan(plan.id, chosen, revision))}
              />
            ))}
          </>
        )}
      </ReadPage>
      <Notice notice={notice} onGone={forget} />
    </>
  );
}
