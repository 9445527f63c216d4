import type { Conflict } from '../client/useAction.ts';
import { Ask } from '../shared/Ask.tsx';
import { changeWords, moment } from '../shared/words.ts';
import { useTexts } from '../texts.ts';

interface Props {
  readonly conflict: Conflict;
  readonly today: string;
  readonly onLeave: (how: 'show' | 'save') => void;
}

/** Somebody was quicker: what they did, and the choice to look at it or to save one's own all the same. */
export function ConflictDialog({ conflict: { since }, today, onLeave }: Props) {
  const t = useTexts();
  const last = since.at(-1);
  return (
    <Ask
      isOpen
      title={t.conflict.title}
      safe={t.conflict.show}
      other={t.conflict.save}
      onSafe={() => onLeave('show')}
      onOther={() => onLeave('save')}
    >
      {last && <p>{t.conflict.changedBy(last.by.name ?? t.someone, moment(last.at, today, t))}</p>}
      <ul>
        {since.map((entry) => (
          <li key={entry.id}>{changeWords(entry, today, t)}</li>
        ))}
      </ul>
      <p>{t.conflict.stillOpen}</p>
    </Ask>
  );
}
