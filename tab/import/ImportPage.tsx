import type { Api } from '../client/api.ts';
import { Waiting } from '../shared/Waiting.tsx';
import { useTexts } from '../texts.ts';
import { Done } from './Done.tsx';
import { Reading } from './Reading.tsx';
import { Review } from './Review.tsx';
import { Start } from './Start.tsx';
import { useDraft } from './useDraft.ts';

interface Props {
  readonly api: Api;
  /** The draft that a link has led to. */
  readonly first: string | null;
  /** Shows a plan that has been published here. */
  readonly onOpen: (plan: string) => void;
}

/** From a document to a plan: laid in, read, looked through and published. */
export function ImportPage({ api, first, onOpen }: Props) {
  const state = useDraft(api, first);
  const { page } = useTexts();
  const { phase } = state;
  switch (phase.name) {
    case 'opening':
      return <Waiting label={page.loadingView} />;
    case 'start':
      return <Start api={api} state={state} trouble={phase.trouble} />;
    case 'reading':
      return <Reading />;
    case 'review':
      return <Review api={api} state={state} draft={phase.draft} today={phase.today} trouble={phase.trouble} />;
    case 'done':
      return <Done draft={phase.draft} onOpen={onOpen} onAnother={state.leave} />;
  }
}
