import { elementsAt, parseXml } from '../dataverse/xml';
import { type ViewColumn } from './view';

/** The visible columns of a layout (`<grid><row><cell name width ishidden/></row></grid>`), in order. */
export function parseLayout(xml: string): readonly ViewColumn[] {
  if (xml.trim() === '') return [];
  return elementsAt(parseXml(xml), 'row/cell')
    .filter((cell) => cell.getAttribute('ishidden') !== '1' && cell.getAttribute('ishidden') !== 'true')
    .map((cell) => ({ name: cell.getAttribute('name') ?? '', width: Number(cell.getAttribute('width') ?? 100) || 100 }))
    .filter(({ name }) => name !== '');
}
