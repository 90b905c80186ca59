import { metadataId } from '../metadata/metadata-id';

/** Template ids of the two roles that every environment has; apps in solutions name them (public: "Predefined security roles"). */
export const SYSTEM_ADMINISTRATOR_ROLE = '627090ff-40a3-4053-8790-584edc5be201';
export const SYSTEM_CUSTOMIZER_ROLE = '119f245c-3cc8-4b62-b31c-d1a046ced15d';

/** Rows that the server makes at its first start have the same id on every machine. */
export const ORGANIZATION_ID = metadataId('seed', 'organization');
export const ROOT_BUSINESS_UNIT_ID = metadataId('seed', 'businessunit', 'root');
export const SYSTEM_USER_ID = metadataId('seed', 'systemuser', 'SYSTEM');
export const ADMINISTRATOR_ID = metadataId('seed', 'systemuser', 'administrator');
export const DEFAULT_TEAM_ID = metadataId('seed', 'team', 'default');
export const BASE_CURRENCY_ID = metadataId('seed', 'transactioncurrency', 'base');
/** The solution that everything unpackaged belongs to, and its publisher. */
export const DEFAULT_SOLUTION_ID = 'fd140aaf-4df4-11dd-bd17-0019b9312238';
export const DEFAULT_PUBLISHER_ID = 'd21aab71-79e7-11dd-8874-00188b01e34f';
