import { type ColumnDetails, type ColumnFacts, type OptionFacts } from '../../local/dataverse/metadata/facts/facts';
import { type ColumnType } from '../../local/dataverse/metadata/table-metadata';
import { keptTargets } from './kept-columns';
import { type ReferenceAttribute, type ReferenceOption } from './reference';

/** One column of the reference in the facts file's shorthand. */
export function columnFacts(attribute: ReferenceAttribute): ColumnFacts {
  const type = attribute.type as ColumnType;
  const letters = lettersOf(attribute);
  const details = detailsOf(attribute);
  if (Object.keys(details).length > 0) return [type, attribute.schemaName, attribute.displayName, letters, details];
  if (letters !== '') return [type, attribute.schemaName, attribute.displayName, letters];
  return [type, attribute.schemaName, attribute.displayName];
}

const REQUIRED: Readonly<Record<string, string>> = { Recommended: 'R', ApplicationRequired: 'A', SystemRequired: 'S' };

function lettersOf(attribute: ReferenceAttribute): string {
  const create = attribute.writable && attribute.IsValidForCreate !== 'False';
  const update = attribute.writable && attribute.IsValidForUpdate !== 'False';
  return `${create ? '' : 'c'}${update ? '' : 'u'}${REQUIRED[attribute.requiredLevel] ?? ''}`;
}

function detailsOf(attribute: ReferenceAttribute): ColumnDetails {
  return present({
    length: numberOf(attribute.MaxLength),
    min: attribute.MinValue,
    max: attribute.MaxValue,
    precision: numberOf(attribute.Precision),
    source: numberOf(attribute.PrecisionSource) as 0 | 1 | 2 | undefined,
    format: formatOf(attribute),
    behavior: behaviorOf(attribute),
    targets: attribute.Targets && keptTargets(attribute),
    options: optionsOf(attribute),
    default: defaultOf(attribute),
  });
}

/** `Text` and `DateAndTime` go without saying. */
function formatOf(attribute: ReferenceAttribute): string | undefined {
  const format = attribute.FormatName ?? attribute.Format;
  return format === 'Text' || format === 'DateAndTime' || format === 'None' ? undefined : format;
}

const behaviorOf = (attribute: ReferenceAttribute): 'DateOnly' | 'TimeZoneIndependent' | undefined =>
  attribute.DateTimeBehavior === 'DateOnly' || attribute.DateTimeBehavior === 'TimeZoneIndependent'
    ? attribute.DateTimeBehavior
    : undefined;

/** Yes and No go without saying. */
function optionsOf(attribute: ReferenceAttribute): readonly OptionFacts[] | undefined {
  if (!attribute.options) return undefined;
  const options = attribute.options.map(optionFacts);
  const plain =
    attribute.type === 'Boolean' &&
    options
      .map(([, label]) => label)
      .sort()
      .join() === 'No,Yes';
  return plain ? undefined : options;
}

function optionFacts(option: ReferenceOption): OptionFacts {
  const tied = option.DefaultStatus ?? option.State;
  return tied === undefined ? [Number(option.Value), option.Label] : [Number(option.Value), option.Label, Number(tied)];
}

/**
 * The reference has no defaults. A Boolean is never null on the platform, a choice of one "Default Value" has that default, and what can
 * be a draft begins as one.
 */
function defaultOf(attribute: ReferenceAttribute): number | boolean | undefined {
  if (attribute.type === 'Boolean') return attribute.schemaName === 'FollowEmail' ? true : undefined;
  const draft = attribute.type === 'State' ? attribute.options?.find((option) => option.Label === 'Draft') : undefined;
  if (draft) return Number(draft.Value);
  const [first, ...others] = attribute.options ?? [];
  return attribute.type === 'Picklist' && first?.Label === 'Default Value' && others.length === 0
    ? Number(first.Value)
    : undefined;
}

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

type Present<T> = { -readonly [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>;
}
