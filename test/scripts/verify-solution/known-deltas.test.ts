import { parseXml } from '../../../scripts/pack-solution/parse-xml';
import { renderXml } from '../../../scripts/pack-solution/xml';
import { type KnownDeltas, withoutKnownDeltas } from '../../../scripts/verify-solution/known-deltas';

const deltas: KnownDeltas = {
  elements: new Map([['attribute', new Set(['IsSearchable'])]]),
  attributes: new Map([['Role', new Set(['isinherited'])]]),
  values: new Map([['attribute/Type', new Set(['file'])]]),
};
const stripped = (xml: string): string => renderXml(withoutKnownDeltas(parseXml(xml), deltas)).replaceAll(/\n\s*/g, '');

describe('withoutKnownDeltas', () => {
  test.each([
    [
      'an element only below the parent that is named',
      '<a><attribute><IsSearchable>0</IsSearchable></attribute><IsSearchable>0</IsSearchable></a>',
      '<a><attribute></attribute><IsSearchable>0</IsSearchable></a>',
    ],
    [
      'an attribute only of the element that is named',
      '<Roles isinherited="1"><Role isinherited="1" id="x">1</Role></Roles>',
      '<Roles isinherited="1"><Role id="x">1</Role></Roles>',
    ],
    [
      'a value only at the place that is named',
      '<a><attribute><Type>file</Type></attribute><Type>file</Type></a>',
      '<a><attribute><Type>virtual</Type></attribute><Type>file</Type></a>',
    ],
    [
      'the place of a step’s message',
      '<SdkMessageProcessingStep><SdkMessageId>m</SdkMessageId><Rank>1</Rank><Stage>40</Stage></SdkMessageProcessingStep>',
      '<SdkMessageProcessingStep><Rank>1</Rank><SdkMessageId>m</SdkMessageId><Stage>40</Stage></SdkMessageProcessingStep>',
    ],
  ])('changes %s', (_name, before, after) =>
    expect(stripped(before)).toBe(after.replace('<attribute></attribute>', '<attribute />')),
  );
});
