import { parseSignals } from '../../../../azure-functions/src/adapters/signals/parse-signals';
import { readCsvLine } from '../../../../azure-functions/src/adapters/signals/read-csv-line';

const speaker = { staleAfterDays: 30 };
const HEADER = 'customer,source,kind,value,text,observedOn,staleAfterDays';

describe('parseSignals', () => {
  test('reads CSV and JSON lines to the same signals', () => {
    const csv = `${HEADER}\nC-1,agency,rating,3.5,"B, plus",2026-06-01,60\n\nC-2,agency,rating,,A,2026-06-01T10:00:00Z,\n`;
    const json = [
      {
        customer: 'C-1',
        source: 'agency',
        kind: 'rating',
        value: '3.5',
        text: 'B, plus',
        observedOn: '2026-06-01',
        staleAfterDays: 60,
      },
      { customer: 'C-2', source: 'agency', kind: 'rating', text: 'A', observedOn: '2026-06-01T10:00:00Z' },
    ].map((line) => JSON.stringify(line));
    const first = {
      customerNumber: 'C-1',
      source: 'agency',
      kind: 'rating',
      value: '3.5',
      textValue: 'B, plus',
      observedOn: '2026-06-01T00:00:00Z',
      staleAfterDays: 60,
    };
    const second = {
      customerNumber: 'C-2',
      source: 'agency',
      kind: 'rating',
      textValue: 'A',
      observedOn: '2026-06-01T10:00:00Z',
      staleAfterDays: 30,
    };
    expect(parseSignals(csv, speaker)).toEqual({
      ok: true,
      value: {
        signals: [
          { at: 2, ...first },
          { at: 4, ...second },
        ],
        defects: [],
      },
    });
    expect(parseSignals(`\uFEFF${json.join('\r\n')}`, speaker)).toEqual({
      ok: true,
      value: {
        signals: [
          { at: 1, ...first },
          { at: 2, ...second },
        ],
        defects: [],
      },
    });
  });

  test.each([
    ['C-1,agency,rating,3.5,A', { code: 'signal.columns' }],
    ['C-1,agency,rating,3.5,"A,2026-06-01,1', { code: 'signal.quote-not-closed' }],
    ['C-1,agency,rating,three,A,2026-06-01,1', { code: 'signal.field', field: 'value' }],
    ['C-1,agency,rating,3.12345,A,2026-06-01,1', { code: 'signal.field', field: 'value' }],
    ['C-1,agency,rating,1e9,A,2026-06-01,1', { code: 'signal.field', field: 'value' }],
    ['C-1,agency,rating,3.5,A,01.06.2026,1', { code: 'signal.field', field: 'observedOn' }],
    ['C-1,agency,rating,3.5,A,2026-02-30,1', { code: 'signal.field', field: 'observedOn' }],
    ['C-1,agency,rating,3.5,A,2026-06-01,-1', { code: 'signal.field', field: 'staleAfterDays' }],
    [',agency,rating,3.5,A,2026-06-01,1', { code: 'signal.field', field: 'customer' }],
    ['C-1,,rating,3.5,A,2026-06-01,1', { code: 'signal.field', field: 'source' }],
    ['C-1,a:b,rating,3.5,A,2026-06-01,1', { code: 'signal.field', field: 'source' }],
    ['C-1,agency,rating,,,2026-06-01,1', { code: 'signal.no-value' }],
  ])('names what is wrong with %s and takes the others', (line, defect) => {
    const good = 'C-2,agency,rating,1,,2026-06-01,1';
    const read = parseSignals([HEADER, line, good].join('\n'), speaker);
    expect(read.ok && read.value.defects).toEqual([{ at: 2, ...defect }]);
    expect(read.ok && read.value.signals).toMatchObject([{ at: 3, customerNumber: 'C-2' }]);
  });

  test('a line that is no JSON, an unknown member and a prototype are defects', () => {
    const good = { customer: 'C-1', source: 's', kind: 'k', value: 1, observedOn: '2026-06-01' };
    const text = [
      JSON.stringify(good),
      '{"customer":',
      JSON.stringify({ ...good, rating: 1 }),
      '{"__proto__":{"customer":"C-1"},"kind":"k"}',
      '[1]',
    ].join('\n');
    const read = parseSignals(text, speaker);
    expect(read.ok && read.value.signals).toHaveLength(1);
    expect(read.ok && read.value.defects).toMatchObject([
      { at: 2, code: 'signal.not-json' },
      { at: 3, code: 'signal.field', field: 'rating' },
      { at: 4, code: 'signal.field' },
      { at: 5, code: 'signal.field' },
    ]);
  });

  test('a source speaks for itself only', () => {
    const line = (source?: string) =>
      JSON.stringify({ customer: 'C-1', kind: 'k', value: 1, observedOn: '2026-06-01', ...(source ? { source } : {}) });
    const read = parseSignals([line(), line('agency'), line('other')].join('\n'), { ...speaker, source: 'agency' });
    expect(read.ok && read.value.signals).toMatchObject([{ source: 'agency' }, { source: 'agency' }]);
    expect(read.ok && read.value.defects).toEqual([{ at: 3, code: 'signal.other-source' }]);
  });

  test.each([
    ['', 'signals.empty'],
    [' \n\n', 'signals.empty'],
    ['customer,rating\nC-1,A', 'signals.header'],
    ['customer,customer\nC-1,A', 'signals.header'],
  ])('%j is refused as a whole: %s', (text, code) =>
    expect(parseSignals(text, speaker)).toMatchObject({ ok: false, error: { code } }),
  );
});

test.each([
  ['a,b', ['a', 'b']],
  ['', ['']],
  ['a,', ['a', '']],
  ['"a ""b"", c",d', ['a "b", c', 'd']],
  ['"a', undefined],
  ['"a"b,c', undefined],
])('the fields of %j are %j', (line, fields) => expect(readCsvLine(line)).toEqual(fields));
