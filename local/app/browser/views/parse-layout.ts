import { elementsAt, parseXml } from '../dataverse/xml';
import { type ViewColumn } from './view';

/** The columns of a layout (`<grid><row><cell name width ishidden/></row></grid>`) in order: those shown, and those only there for controls. */
export function parseLayout(xml: string): {
  readonly columns: readonly ViewColumn[];
  readonly hidden: readonly ViewColumn[];
} {
  if (xml.trim() === '') return { columns: [], hidden: [] };
  const cells = elementsAt(parseXml(xml), 'row/cell').filter((cell) => (cell.getAttribute('name') ?? '') !== '');
  const isHidden = (cell: Element): boolean => ['1', 'true'].includes(cell.getAttribute('ishidden') ?? '');
  return {
    columns: cells.filter((cell) => !isHidden(cell)).map(toColumn),
    hidden: cells.filter(isHidden).map(toColumn),
  };
}

const toColumn = (cell: Element): ViewColumn => ({
  name: cell.getAttribute('name') ?? '',
  width: Number(cell.getAttribute('width') ?? 100) || 100,
});
