/** Which holds are chosen, by id: it outlives pages, filters and a refresh. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins. */
  readonly anchor: string | undefined;
}

export const noSelection: Selection = { ids: new Set(), anchor: undefined };

/** One more, or one less. */
export function toggle({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** From the anchor to this one, and no others; without an anchor this one alone. */
export function extendTo({ anchor }: Selection, id: string, order: readonly string[]): Selection {
  const [from, to] = [order.indexOf(anchor ?? id), order.indexOf(id)];
  const [first, last] = from < 0 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  return { ids: new Set(order.slice(first, last + 1)), anchor: from < 0 ? id : anchor };
}

/** All that are shown; all of them chosen already: none. */
export const toggleAll = ({ ids }: Selection, order: readonly string[]): Selection =>
  order.length > 0 && order.every((id) => ids.has(id)) ? noSelection : { ids: new Set(order), anchor: order[0] };

/** Without what is not there any more; the same object when all are. */
export function keepKnown(selection: Selection, known: ReadonlySet<string>): Selection {
  const kept = [...selection.ids].filter((id) => known.has(id));
  return kept.length === selection.ids.size ? selection : { ...selection, ids: new Set(kept) };
}
