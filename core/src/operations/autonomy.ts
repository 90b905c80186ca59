/**
 * How far a job may act by itself (design.md decision 11): `observe` writes only the decision, `suggest` writes a proposal, `approve` acts after
 * a person approved, `act` acts.
 */
export type Autonomy = 'observe' | 'suggest' | 'approve' | 'act';
