/**
 * The lookup to the row above, by table: the hierarchical relationships of standard tables (query-hierarchical-data.md). Our metadata does not
 * say which relationship is one.
 */
export const HIERARCHIES: ReadonlyMap<string, string> = new Map([
  ['account', 'parentaccountid'],
  ['businessunit', 'parentbusinessunitid'],
  ['product', 'parentproductid'],
  ['systemuser', 'parentsystemuserid'],
  ['territory', 'parentterritoryid'],
]);
