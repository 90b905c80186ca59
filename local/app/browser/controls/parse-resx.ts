import { childrenOf, elementsAt, parseXml } from '../dataverse/xml';

/** Texts of a resx file by name. */
export const parseResx = (xml: string): ReadonlyMap<string, string> =>
  new Map(
    childrenOf(parseXml(xml), 'data').map((entry) => [
      entry.getAttribute('name') ?? '',
      elementsAt(entry, 'value')[0]?.textContent ?? '',
    ]),
  );
