import { describeWithReferenceData } from '../../../builders/reference-data';
import { documentedErrors, saysTheSame } from './documented-errors';
import { listedErrors } from './listed-errors';
import { raisedErrors } from './raised-errors';

const { reasons, texts } = listedErrors();

describeWithReferenceData('the refusals of the local Dataverse', () => {
  test('carry documented codes and texts; what differs is listed with the page it comes from', () => {
    const documented = documentedErrors();
    const differing = raisedErrors()
      .filter(({ code, text }) => !documented.get(code.toLowerCase())?.some((message) => saysTheSame(message, text)))
      .map(({ code, text }) => `${code} ${text}`);
    expect([...new Set(differing)].sort()).toEqual(Object.values(texts).flat().sort());
  });

  test('the list names each refusal once, and a reason for each', () => {
    const all = Object.values(texts).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(Object.keys(texts).sort()).toEqual(Object.keys(reasons).sort());
  });

  test.each([
    ['{0} does not exist', '{} does not exist', true],
    ['Malformed FetchXml.', 'Malformed FetchXml. No entity.', true],
    ['Invalid argument.', 'The page size is no number.', false],
    ['The picklist value is out of the range.', 'The value 7 is out of the range.', false],
  ])('"%s" and "%s" say the same: %s', (documented, raised, same) =>
    expect(saysTheSame(documented, raised)).toBe(same),
  );
});
