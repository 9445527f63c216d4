import type { Messages } from '../locales/messages.ts';
import { buttonRow, command, openUrl } from './buttons.ts';
import { cardOf, heading, text, type CardMessage } from './elements.ts';
import type { Links } from './links.ts';

export interface NoticeView {
  readonly notice: { readonly title: string; readonly text: string };
  /** The plan "Öppna planen" opens; null while there is none. */
  readonly plan: string | null;
}

/** Something to know and a way on, where there is nothing to answer. */
export function noticeCard({ notice, plan }: NoticeView, t: Messages, links: Links): CardMessage {
  return cardOf(t, {
    says: `${notice.title}. ${notice.text}`,
    summary: notice.title,
    body: [
      heading(notice.title),
      text(notice.text),
      buttonRow([
        plan === null ? undefined : openUrl(t.buttons.openPlan, links.plan(plan)),
        command(t.commands.help.show, t.buttons.help),
      ]),
    ],
  });
}
