import type { Failure } from '../client/api.ts';
import { useTexts } from '../texts.ts';
import { Message } from './Message.tsx';

interface Props {
  readonly failure: Failure;
  readonly retry: () => void;
  /** What to say of an error of ours; that the plan cannot be shown unless told. */
  readonly failed?: string;
}

/** A page that did not come: why, and what to do about it. */
export function Failed({ failure, retry, failed }: Props) {
  const t = useTexts();
  const again = { label: t.states.retry, press: retry };
  if (failure.kind === 'consent') {
    return <Message title={t.states.consent} button={{ label: t.states.signIn, press: retry }} />;
  }
  if (failure.kind === 'unreachable') return <Message title={t.states.unreachable} button={again} />;
  const { code } = failure.problem;
  if (code === 'forbidden' || code === 'notFound')
    return <Message title={t.states.notMember} text={t.states.askAccess} />;
  if (code === 'unauthorised') return <Message title={t.states.expired} button={again} />;
  return <Message title={code === 'tooMany' ? t.states.tooMany : (failed ?? t.states.failed)} button={again} />;
}
