import { Suspense, lazy, useState } from 'react';
import type { Me } from './api/schemas.ts';
import type { Api } from './client/api.ts';
import type { Target } from './client/deepLink.ts';
import { Message } from './shared/Message.tsx';
import { Waiting } from './shared/Waiting.tsx';
import { useTexts } from './texts.ts';

const ImportPage = lazy(async () => ({ default: (await import('./import/ImportPage.tsx')).ImportPage }));

interface Props {
  readonly api: Api;
  readonly target: Target;
  readonly me: Me;
  readonly onOpen: (plan: string) => void;
}

/** Before the first plan: it is read in here, by those who may. */
export function NoPlan({ api, target, me, onOpen }: Props) {
  const t = useTexts();
  const [isImporting, setImporting] = useState(target.page === 'import');
  if (!me.mayImport) return <Message title={t.states.noPlan} />;
  if (!isImporting) {
    const button = { label: t.states.importPlan, press: () => setImporting(true) };
    return <Message title={t.states.noPlan} text={t.states.noPlanImport} button={button} />;
  }
  return (
    <Suspense fallback={<Waiting label={t.page.loadingView} />}>
      <ImportPage api={api} first={target.draft} onOpen={onOpen} />
    </Suspense>
  );
}
