import { strFromU8, unzipSync } from 'fflate';
import { localDate } from '../../domain/calendar.ts';
import type { Action } from '../../domain/action.ts';
import { messagesFor } from '../../locales/messages.ts';
import { exportData } from '../../report/exportData.ts';
import { exportPlan } from '../../report/exportPlan.ts';
import { brokenIn, chainOf } from '../../report/hashChain.ts';
import { SANDBOX_PEOPLE, SANDBOX_TEAM, chatId } from '../../sandbox/people.ts';
import { openForReal } from '../sandbox/openedForReal.ts';
import { sandboxClient, type Shown } from '../support/sandboxClient.ts';
import { all } from '../support/storing.ts';
import { wordsOf, type Json } from '../support/teamsWorld.ts';

const [director, head, , , , , , , , secretary] = SANDBOX_PEOPLE;
if (!director || !head || !secretary) throw new Error('the sandbox has nobody');

/** One month of the director's, in the sandbox over HTTP: nothing inside is replaced, the clock is walked. */
describe('the board’s month', () => {
  let world: Awaited<ReturnType<typeof openForReal>>;
  let client: ReturnType<typeof sandboxClient>;
  let inNovember: { reporting: Action; card: Shown; approvedCard: string };

  const chatOf = (person: typeof director) => chatId(person);
  const reporting = async () => {
    const action = (await all(world.store, 'action')).find(({ source }) => source.row === 1);
    if (!action) throw new Error('the sample plan has lost its first row');
    return action;
  };
  const say = async (text: string, answer: string) => {
    await client.call('/api/say', { as: director.id, chat: chatOf(director), text });
    return client.latest(director.id, chatOf(director), answer);
  };
  const press = async (message: Shown, title: string) => {
    const effect = await client.press(director.id, chatOf(director), message.id, message.cards[0] ?? {}, title);
    return effect.card ?? {};
  };
  const textOf = (docx: Uint8Array) =>
    strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
      .replace(/<\/w:p>/g, '\n')
      .replace(/<[^>]+>/g, '');

  beforeAll(async () => {
    world = await openForReal();
    client = sandboxClient(world.url);
    await client.moveTo('2026-12-02');
  }, 120_000);
  afterAll(() => world.close());

  it('begins with a summary each Monday in the channel', async () => {
    const posts = await client.chat(director.id, SANDBOX_TEAM.id);
    const mondays = posts.filter(({ summary }) => summary.startsWith('Handlingsplanen vecka'));
    expect(mondays.map(({ date }) => date)).toEqual(['2026-11-23', '2026-11-30']);
  });

  it('goes on with a draft that nobody had to ask for, told once to the plan’s owner and to whose work it is', async () => {
    for (const person of [head, director]) {
      const cards = await client.chat(person.id, chatOf(person));
      const told = cards.filter(({ summary }) => summary.startsWith('Rapporten för november'));
      expect(told.map(({ date }) => date)).toEqual(['2026-12-01']);
    }
    const [made] = await all(world.store, 'report');
    expect(localDate(String(made?.made))).toBe('2026-12-01');
    // A report does not say of itself that it is late.
    expect((await reporting()).due).toBe('2026-12-31');
    expect(made?.report.late.map(({ action }) => action)).not.toContain((await reporting()).id);
  });

  it('lets the director change what a person must write, in a dialog', async () => {
    const card = await say('rapport', 'Rapporten för november');
    const dialog = await press(card, 'Granska');
    expect(wordsOf(dialog)).toContain('Siffror och listor kommer ur planen');
    const fields = {
      meeting: '2026-12-17',
      assessment: 'Arbetet följer planen.',
      line0: 'Ny arbetsgrupp från januari',
    };
    await client.save(director.id, chatOf(director), card.id, dialog, fields);
    const [stored] = await all(world.store, 'report');
    expect(stored).toMatchObject({ meeting: '2026-12-17', assessment: { text: 'Arbetet följer planen.' } });
    expect(Object.values(stored?.lines ?? {}).map(({ text, by }) => [text, by])).toEqual([
      ['Ny arbetsgrupp från januari', director.id],
    ]);
    inNovember = { reporting: await reporting(), card, approvedCard: '' };
  });

  it('keeps out what does not belong in a report', async () => {
    const { card } = inNovember;
    const dialog = await press(card, 'Granska');
    const refused = await client.save(director.id, chatOf(director), card.id, dialog, {
      assessment: 'Gäller 19121212-1212.',
    });
    expect(wordsOf(refused.card)).toContain('personnummer');
    expect(JSON.stringify(refused.card)).not.toContain('1212-1212');
  });

  it('is approved by the one who is responsible for the reporting, and by nobody else', async () => {
    const { card } = inNovember;
    const before = await reporting();
    await client.call('/api/say', { as: secretary.id, chat: chatOf(secretary), text: 'rapport' });
    const theirs = await client.latest(secretary.id, chatOf(secretary), 'Rapporten för november');
    const refused = await client.press(secretary.id, chatOf(secretary), theirs.id, theirs.cards[0] ?? {}, 'Godkänn');
    expect(wordsOf(refused.card)).toContain('Bara den som äger planen');
    expect((await all(world.store, 'report'))[0]?.state).toBe('draft');

    const approved = await press(card, 'Godkänn');
    inNovember.approvedCard = wordsOf(approved);
    expect(wordsOf(approved)).toContain('Gunilla Rosengren godkände rapporten 2 december kl. 09.00');
    expect((await all(world.store, 'report'))[0]).toMatchObject({
      state: 'approved',
      approved: { by: director.id, role: 'stadsdelsdirektör', at: expect.stringContaining('2026-12-02T08:00') },
    });
    const after = await reporting();
    expect(after.history.length).toBe(before.history.length + 1);
  });

  it('closes this month’s occurrence of the plan’s own row and opens the next, once', async () => {
    const { reporting: before, card, approvedCard } = inNovember;
    const after = await reporting();
    expect(after.history.at(-1)).toMatchObject({ by: director.id, what: { kind: 'occurrence', next: after.due } });
    expect([before.due, after.due, after.status]).toEqual(['2026-12-31', '2027-01-31', 'notStarted']);
    expect(approvedCard).toContain(`”${after.title}” är klar för den här gången.`);
    await press(card, 'Godkänn');
    expect((await reporting()).history).toHaveLength(after.history.length);
  });

  it('shows it as approved to whoever else was told of the draft', async () => {
    const told = await client.latest(head.id, chatOf(head), 'Rapporten för november');
    const opened = await client.call('/api/refresh', { as: head.id, chat: chatOf(head), message: told.id });
    expect(wordsOf(opened.card)).toContain('Gunilla Rosengren godkände rapporten');
  });

  it('cannot be changed after that', async () => {
    const { card } = inNovember;
    const refused = await client.save(director.id, chatOf(director), card.id, await press(card, 'Granska'), {
      assessment: 'Något annat.',
    });
    expect(wordsOf(refused.card)).toContain('avslutad');
    expect((await all(world.store, 'report'))[0]?.assessment?.text).toBe('Arbetet följer planen.');
  });

  it('hands the file over in the chat, when the director has said yes to it', async () => {
    const { card } = inNovember;
    await press({ ...card, cards: [(await say('rapport', 'godkänd')).cards[0] ?? {}] }, 'Hämta Word');
    const offered = (await client.chat(director.id, chatOf(director))).at(-1);
    expect(offered?.offer?.name).toBe('2026-12-17 Uppföljning handlingsplan för äldreomsorgen.docx');
    const answer = { as: director.id, chat: chatOf(director), message: offered?.id, accept: true };
    await client.call('/api/consent', answer);
    const saved = (await client.chat(director.id, chatOf(director))).at(-1)?.saved;
    const file = await fetch(saved?.url ?? '');
    const words = textOf(new Uint8Array(await file.arrayBuffer()));
    expect(words).toContain('Ny arbetsgrupp från januari.');
    expect(words).toContain('Arbetet följer planen.');
    expect(words).toContain('Godkänd av stadsdelsdirektör 2 december 2026 kl. 09.00.');
    expect(words).toContain('Det här är den första rapporten om planen.');
    // Asked a second time, nothing more is saved.
    await client.call('/api/consent', answer);
    expect((await client.chat(director.id, chatOf(director))).filter((one) => one.saved)).toHaveLength(1);
  });

  it('says no more than that when the director says no', async () => {
    const approved = await say('rapport', 'godkänd');
    await press(approved, 'Hämta Excel');
    const offered = (await client.chat(director.id, chatOf(director))).at(-1);
    expect(offered?.offer?.name).toMatch(/\.xlsx$/);
    await client.call('/api/consent', { as: director.id, chat: chatOf(director), message: offered?.id, accept: false });
    const last = (await client.chat(director.id, chatOf(director))).at(-1);
    expect(wordsOf(last?.cards)).toContain('Filen sparades inte');
  });

  it('gives the same file in the tab', async () => {
    const { token } = await client.call(`/api/token?as=${director.id}`);
    const [stored] = await all(world.store, 'report');
    const get = (name: string, bearer = String(token)) =>
      fetch(`${world.url}/api/tab/plans/${stored?.plan}/reports/${name}`, {
        headers: { authorization: `Bearer ${bearer}` },
      });
    const file = await get('2026-11.docx');
    expect(file.headers.get('content-type')).toContain('wordprocessingml');
    expect(textOf(new Uint8Array(await file.arrayBuffer()))).toContain('Ny arbetsgrupp från januari.');
    expect((await get('2026-11.docx', 'a.b.c')).status).toBe(401);
    expect((await get('2026-12.docx')).status).toBe(404);
  });

  it('ends with next month’s draft, with these figures in brackets', async () => {
    const row = (await all(world.store, 'action')).find(({ source, status }) => source.row === 2 && status !== 'done');
    await client.call('/api/say', { as: head.id, chat: chatOf(head), text: `klar ${row?.number}` });
    await client.moveTo('2027-01-05');
    const [november, december] = await all(world.store, 'report');
    expect([november?.month, december?.month]).toEqual(['2026-11', '2026-12']);
    const { figures, before } = december?.report ?? {};
    expect(before?.figures).toEqual(november?.report.figures);
    expect(figures?.done).toBe((before?.figures.done ?? 0) + 1);
    const { token } = await client.call(`/api/token?as=${director.id}`);
    const file = await fetch(`${world.url}/api/tab/plans/${december?.plan}/reports/2026-12.docx`, {
      headers: { authorization: `Bearer ${String(token)}` },
    });
    const words = textOf(new Uint8Array(await file.arrayBuffer()));
    expect(words).toContain(`${figures?.done} (${before?.figures.done}) av 15 (15) åtgärder är klara`);
    expect(words).toContain('Siffror inom parentes är från rapporten för november 2026.');
    expect(words).toContain('Utkast, inte godkänt');
  }, 120_000);

  it('lets the secretary write a line and the director approve in the tab as well', async () => {
    const [, december] = await all(world.store, 'report');
    const asked = async (person: typeof director, method: string, more: string, body?: object, revision?: string) => {
      const { token } = await client.call(`/api/token?as=${person.id}`);
      const response = await fetch(`${world.url}/api/tab/plans/${december?.plan}/reports/2026-12${more}`, {
        method,
        headers: {
          authorization: `Bearer ${String(token)}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(revision ? { 'if-match': `"${revision}"` } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: response.status, report: (await response.json()) as Json & { revision: string } };
    };
    await client.moveTo('2027-01-25');
    const asking = async () =>
      wordsOf((await client.chat(director.id, chatOf(director))).find(({ date }) => date === '2027-01-25')?.cards);
    expect(await asking()).toContain('31 januari');
    const { report } = await asked(secretary, 'GET', '');
    const late = december?.report.late[0]?.action ?? '';
    const lines = { [late]: 'Ny tid är bestämd med facket' };
    const written = await asked(secretary, 'PATCH', '', { lines }, report.revision);
    expect([written.status, JSON.stringify(written.report)]).toEqual([
      200,
      expect.stringContaining('Ny tid är bestämd'),
    ]);
    expect((await asked(secretary, 'POST', '/approve', {}, written.report.revision)).status).toBe(403);
    const approved = await asked(director, 'POST', '/approve', {}, written.report.revision);
    expect([approved.status, approved.report['state']]).toEqual([200, 'approved']);
    expect((await reporting()).due).toBe('2027-02-28');
    // The card that asked for it does so no more.
    expect(await asking()).toContain('Nästa gång ska den vara klar 28 februari.');
  }, 120_000);

  it('stands whole in the extract: each Monday, both reports, what was written, said and sent', async () => {
    const [november] = await all(world.store, 'report');
    const data = await exportData(world.store, november?.plan ?? '', world.clock.now());
    const files = unzipSync((await exportPlan(data!, 'csv', { masked: false }, messagesFor('sv')))!);
    const linesOf = (name: string) =>
      strFromU8(files[`${name}.csv`] ?? new Uint8Array())
        .split('\r\n')
        .slice(1, -1);
    const mondays = linesOf('Veckosammanställningar').map((line) => line.slice(0, 10));
    expect(mondays).toEqual(['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25']); // prettier-ignore
    const reports = linesOf('Rapporter');
    expect(reports).toHaveLength(2);
    expect(reports[0]).toMatch(
      /^2026-11;.*2026-12-17;.*Gunilla Rosengren;stadsdelsdirektör;.*Arbetet följer planen\.$/,
    );
    expect(linesOf('Historik').filter((line) => line.includes('Tillfället klart'))).toHaveLength(2);
    expect(
      linesOf('Meddelanden').filter((line) => line.includes('Rapport att granska;Gunilla Rosengren')),
    ).toHaveLength(2);
    expect(linesOf('Siffror i delar').some((line) => line.includes('Enhet;Björkbackens vårdboende'))).toBe(true);
    expect(brokenIn(chainOf(data!.actions), data!.actions)).toEqual([]);
    expect(world.failures).toEqual([]);
  });
});
