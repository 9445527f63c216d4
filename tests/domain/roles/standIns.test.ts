import { findRole } from '../../../domain/roles/index.ts';
import { matchRole } from '../../../domain/roles/register.ts';
import { notation } from './notation.ts';

describe('who stands in for a role', () => {
  test.each([
    ['t.f. chef', 'chef'],
    ['tillförordnad chef', 'chef'],
    ['leg. logoped', 'logoped'],
    ['ordinarie chef', 'chef'],
    ['tillförordnade chefen', 'chef'],
    ['ers. chef', 'chef'],
    ['tf bitr. enhetschef', 'biträdande enhetschef'],
    ['Bitr. enhetschef', 'biträdande enhetschef'],
    ['bitr.enhetschef', 'biträdande enhetschef'],
    ['b.enhetschef', 'biträdande enhetschef'],
    ['b. enhetschef', 'biträdande enhetschef'],
    ['vice ordf.', 'vice ordförande'],
  ])('%s is known', (written, role) => {
    expect(matchRole(written.split(' '))).toMatchObject({
      role: { name: role, known: true },
      length: written.split(' ').length,
    });
  });

  test.each([
    ['bitr. kurator', 'biträdande kurator'],
    ['biträdande kurator', 'biträdande kurator'],
    ['bitr.kurator', 'biträdande kurator'],
    ['bitrkurator', 'biträdande kurator'],
    ['b. kurator', 'biträdande kurator'],
    ['1:e socialsekreterare', 'förste socialsekreterare'],
    ['Förste kurator', 'förste kurator'],
    ['1:a rektor', 'förste rektor'],
    ['vice rektor', 'vice rektor'],
    ['v. rektor', 'vice rektor'],
    ['stf. chef', 'ställföreträdande chef'],
    ['ställföreträdande chef', 'ställföreträdande chef'],
  ])('%s is told as a title of its own', (written, role) => {
    const length = written.split(' ').length;
    expect(matchRole(written.split(' '))).toMatchObject({ role: { name: role, known: false }, length });
    expect(matchRole(['och', ...written.split(' ')], 1)).toMatchObject({ role: { name: role }, length });
  });

  test.each([['tf'], ['b'], ['bitr. Ek'], ['Brektor'], ['xbitrkurator']])('%s alone is no role', (written) => {
    expect(findRole(written)?.known ?? false).toBe(false);
    expect(notation(written)).not.toContain('biträdande');
  });
});
