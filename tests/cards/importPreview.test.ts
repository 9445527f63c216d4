import { timing, TODAY } from '../../cards/examples/plan.ts';
import { importPreviewCard } from '../../cards/importPreview.ts';
import type { DraftAction, Question } from '../../domain/plan.ts';
import { aDraft } from '../support/builders.ts';
import { buttonOf, headingOf, linesOf, links, sv, visible } from './support.ts';

const ask = (kind: Question['kind'], asWritten: string, proposal: string | null = null): Question => ({
  kind,
  asWritten,
  proposal,
});
const drafted = (
  title: string,
  questions: readonly Question[] = [],
  due: string | null = '2026-10-01',
): DraftAction => ({
  title,
  text: title,
  timings: due === null ? [] : [timing(due, due)],
  responsible: [{ asWritten: 'Enhetschef', role: 'enhetschef' }],
  questions,
});
const show = (...rows: readonly (readonly DraftAction[])[]) => {
  const draft = {
    plan: { title: 'Handlingsplan Ekdalen', date: null, unit: null, owner: null },
    rows: rows.map((actions, index) => ({
      number: index + 1,
      title: '',
      text: '',
      dateText: '',
      responsibleText: '',
      actions,
      place: {},
    })),
  };
  return importPreviewCard(
    { stored: aDraft({ draft }), today: TODAY, unheld: null, review: links.draft('draft-1') },
    sv,
  );
};

describe('what was read out of a document', () => {
  test('is counted: actions, exact dates, doubts and roles', () => {
    const lines = linesOf(show([drafted('A')], [drafted('B', [ask('noDate', '')], null), drafted('C')]));
    expect(lines).toEqual(
      expect.arrayContaining([
        'Åtgärder: 3',
        'Med exakt datum: 2',
        'Behöver kontrolleras: 1',
        'Ansvariga roller: 1 – alla behöver kopplas till en person',
      ]),
    );
  });

  test('puts the doubt that costs most first, one for each action', () => {
    const lines = linesOf(
      show(
        [drafted('Utbildning', [ask('impliedYear', '1 okt', '2026-10-01'), ask('unknownRole', 'Utv.led.')])],
        [drafted('Teknik', [ask('conflictingStatus', 'Klart … Pågår', 'inProgress')])],
      ),
    );
    const from = lines.indexOf('Kontrollera de här 2') + 1;
    expect(lines.slice(from, from + 2)).toEqual([
      'Rad 2 Teknik: ”Klart … Pågår” – jag tolkar det som ”Pågår”',
      'Rad 1 Utbildning: ”Utv.led.” – jag känner inte igen rollen',
    ]);
  });

  test('shows proposals as people read them', () => {
    const lines = linesOf(
      show(
        [drafted('A', [ask('impliedPeriod', 'jan 2027', '2027-01-31')])],
        [drafted('B', [ask('reference', 'Se ovan', null), ask('roleInText', 'controller', 'controller')])],
        [drafted('C', [ask('reference', 'Se ovan', '1')])],
      ),
    );
    expect(lines).toContain('Rad 1 A: ”jan 2027” – jag tolkar det som 31 januari 2027');
    expect(lines).toContain('Rad 2 B: ”Se ovan” – oklart vilken rad som menas');
    // What it is sure of is told in the plan, and not asked.
    expect(lines.filter((line) => line.startsWith('Rad 3'))).toEqual([]);
  });

  test('counts the doubts it has no room for', () => {
    const rows = Array.from({ length: 9 }, (_, index) => [drafted(`${index}`, [ask('noResponsible', '')])]);
    expect(linesOf(show(...rows))).toContain('Och 3 till.');
  });

  test('is looked through in the tab, published or thrown away, and promises that nothing is sent before that', () => {
    const message = show([drafted('A')]);
    expect(visible(message)).toEqual(['Granska', 'Publicera']);
    expect(buttonOf(message, 'Granska')).toMatchObject({ url: links.draft('draft-1') });
    expect(buttonOf(message, 'Släng importen')).toMatchObject({ verb: 'import.discard', data: { d: 'draft-1' } });
    expect(buttonOf(message, 'Publicera')).toMatchObject({ verb: 'import.publish', data: { d: 'draft-1' } });
    expect(linesOf(message).at(-1)).toContain('Inga påminnelser skickas förrän du har publicerat planen.');
  });

  test('cannot be published when there is nothing in it', () => {
    const message = show();
    expect(headingOf(message)).toBe('Jag hittade inga åtgärder');
    expect(visible(message)).toEqual(['Läs in en annan fil']);
  });

  test('what was left out of the plan is said, with why', () => {
    const draft = { plan: { title: 'Plan', date: null, unit: null, owner: null }, rows: [] };
    const rows = [
      { number: 1, title: '', text: '', dateText: '', responsibleText: '', actions: [drafted('A')], place: {} },
    ];
    const stored = aDraft({
      draft: { ...draft, rows },
      leftOut: [
        { kind: 'struckText', text: 'mars 2027' },
        { kind: 'unreadText', text: 'Öva på larm (MAS, maj 2027)' },
      ],
    });
    const lines = linesOf(
      importPreviewCard({ stored, today: TODAY, unheld: null, review: links.draft('draft-1') }, sv),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        'Överstruket i dokumentet, och därför inte med: ”mars 2027”',
        'Står utanför tabellerna och är inte med: ”Öva på larm (MAS, maj 2027)”',
      ]),
    );
  });
});
