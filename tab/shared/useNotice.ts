import { useCallback, useState } from 'react';
import type { NoticeContent } from './Notice.tsx';

/** The notice of a page: what was done last, until it has been read. */
export function useNotice(): {
  readonly notice: NoticeContent | null;
  readonly tell: (text: string) => void;
  readonly forget: () => void;
} {
  const [notice, setNotice] = useState<NoticeContent | null>(null);
  const tell = useCallback((text: string) => setNotice({ id: Date.now(), text }), []);
  const forget = useCallback(() => setNotice(null), []);
  return { notice, tell, forget };
}
