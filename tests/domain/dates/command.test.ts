import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { answerInWords, answerJson, DATES_USAGE } from '../../../import/datesCommand.ts';

const root = join(__dirname, '../../..');
const dates = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['import/dates.ts', ...args], { cwd: root, input, encoding: 'utf8' });

describe('npm run dates', () => {
  it('answers each line of JSON with a line of JSON', () => {
    const input = ['Klart 1 okt 2007', 'varje månad'].map((text) => JSON.stringify({ text, reference: '2007-05-15' }));
    const { stdout, status } = dates(['--json'], `${input.join('\n')}\n`);
    expect(status).toBe(0);
    const [first, second, ...more] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toEqual({
      text: 'Klart 1 okt 2007',
      milestones: [
        {
          kind: 'due',
          earliest: '2007-10-01',
          latest: '2007-10-01',
          precision: 'day',
          certainty: 'stated',
          asWritten: '1 okt 2007',
        },
      ],
      status: null,
    });
    expect(second.milestones).toMatchObject([{ kind: 'recurring', recurrence: 'monthly', earliest: null }]);
    expect(more).toEqual([]);
  });

  it('says what is wrong with a line and goes on', () => {
    const { stdout, status } = dates(['--json'], 'inte json\n{"text":"2008","reference":"2007-05-15"}\n');
    expect(status).toBe(1);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0].error).toContain('ÅÅÅÅ-MM-DD');
    expect(lines[1].milestones).toHaveLength(1);
  });

  it('explains itself when it is asked nothing', () => {
    expect(dates([]).stdout.trimEnd()).toBe(DATES_USAGE);
  });

  it.each(['{}', '[]', 'null', '{"text":1,"reference":"2007-05-15"}', '{"text":"x","reference":"2007-02-30"}'])(
    'refuses %s',
    (line) => {
      expect(answerJson(line).ok).toBe(false);
    },
  );

  it('speaks Swedish to people', () => {
    expect(answerInWords('Klart hösten 2007', '2007-05-15')).toEqual([
      'klart: 2007-09-01–2007-11-30 (årstid), antaget',
    ]);
    expect(answerInWords('se ovan', '2007-05-15')).toEqual(['Ingen tid hittades.']);
  });
});
