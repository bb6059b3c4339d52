// Says what a sign of the evidence means: what it tells of the connection, and which causes it speaks for and against.
import type { ForCauses } from './cause.ts';
import type { Passage } from './passage.ts';

/** Holds the values of a sign, for its meaning and for its sentence. */
export type SignValues = Readonly<Record<string, string | number>>;

/** Says what a sign means. */
export type SignMeaning = Passage & ForCauses;
