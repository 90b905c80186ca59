import { type CreditConfiguration } from './credit-configuration';
import { type LintFinding, lintError, lintWarning } from './lint-finding';

interface Node {
  readonly name: string;
  readonly next?: string;
}

/** Limits and groups that lean on each other in a circle, further than one step is followed, or on what is not there; and shared limits without a last day. */
export function lintChains({ groups, profiles, known }: CreditConfiguration): readonly LintFinding[] {
  const byProfile = new Map(
    profiles.map(({ id, name, limitOwnerId }) => [
      id,
      { name, ...(limitOwnerId === undefined || limitOwnerId === id ? {} : { next: limitOwnerId }) },
    ]),
  );
  const byCode = new Map(
    (groups ?? []).map(({ code, parent }) => [code, { name: code, ...(parent === undefined ? {} : { next: parent }) }]),
  );
  return [
    ...circles(byProfile, 'limit owner'),
    ...circles(byCode, 'parent'),
    ...longChains(byProfile),
    ...profiles.flatMap(({ name, group }) =>
      group !== undefined && groups && !byCode.has(group)
        ? [
            lintError(
              'credit-lint.unknown-group',
              name,
              `There is no credit group ${group}: all its documents are held.`,
            ),
          ]
        : [],
    ),
    ...(groups ?? []).flatMap(({ code, limit, expiresOn }) =>
      limit && expiresOn === undefined
        ? [lintWarning('credit-lint.group-without-expiry', code, 'A shared limit without a last day never expires.')]
        : [],
    ),
    ...currencies(
      profiles.map(({ currency }) => currency),
      known,
    ),
  ];
}

/** Each circle once, named by the first of its members. */
function circles(nodes: ReadonlyMap<string, Node>, what: string): readonly LintFinding[] {
  const seen = new Set<string>();
  return [...nodes.keys()].flatMap((start) => {
    const path: string[] = [];
    for (let at: string | undefined = start; at !== undefined && !seen.has(at); at = nodes.get(at)?.next) {
      const begins = path.indexOf(at);
      if (begins >= 0) {
        for (const passed of path) seen.add(passed);
        const names = [...path.slice(begins), at].map((id) => nodes.get(id)?.name ?? id);
        return [
          lintError(
            'credit-lint.cyclic-parent',
            names[0] ?? start,
            `Each is the ${what} of the one before: ${names.join(' > ')}.`,
          ),
        ];
      }
      path.push(at);
    }
    for (const passed of path) seen.add(passed);
    return [];
  });
}

/** One step is followed and no further: the limit two steps away does not count. */
function longChains(nodes: ReadonlyMap<string, Node>): readonly LintFinding[] {
  return [...nodes.values()].flatMap(({ name, next }) => {
    const owner = next === undefined ? undefined : nodes.get(next);
    const further = owner?.next === undefined ? undefined : nodes.get(owner.next);
    return owner && further
      ? [
          lintError(
            'credit-lint.long-chain',
            name,
            `It leans on ${owner.name}, which leans on ${further.name}; only one step is followed.`,
          ),
        ]
      : [];
  });
}

const currencies = (used: readonly string[], { rates }: CreditConfiguration['known']): readonly LintFinding[] =>
  rates
    ? [...new Set(used)]
        .filter((code) => !Object.keys(rates).includes(code))
        .sort()
        .map((code) =>
          lintError(
            'credit-lint.currency-without-rate',
            code,
            'Limits are kept in it and there is no exchange rate for it.',
          ),
        )
    : [];
