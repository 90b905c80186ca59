export * from './legal-entity';
export * from './posting-profile';
