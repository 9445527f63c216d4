import { useEffect, type RefObject } from 'react';

/**
 * Buttons disappear when what they offer has been done. The focus must not fall out of the panel with them: it goes to
 * `rest`, from where the next Tab leads on to what is offered now.
 */
export function useKeptFocus(rest: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const keep = () => {
      if (document.activeElement === document.body) rest.current?.focus();
    };
    const observer = new MutationObserver(keep);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [rest]);
}
