// Holds the words that only a printed page shows.
import { count } from './numbers.ts';

export const en = {
	longAddress: (left: number) =>
		`The address has ${count(left, 'more character')}. Copy it with Share.`,
	leftOut: (left: number) =>
		`This page leaves out ${count(left, 'more line')}. The lab shows all of them.`,
};

export type PrintWords = typeof en;
