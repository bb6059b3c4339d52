// Says how English words write numbers: with separators, and with the noun that they count.
import { numberFormat } from '../number-format.ts';

const format = numberFormat('en');

/** Writes a number with its separators: 65,536. */
export const number = (n: number | bigint): string => format.format(n);

/** Writes a number and what it counts: 1 frame, 2 frames. */
export const count = (n: number | bigint, one: string, many = `${one}s`): string =>
	`${number(n)} ${Number(n) === 1 ? one : many}`;

export const countBytes = (n: number | bigint): string => count(n, 'byte');
