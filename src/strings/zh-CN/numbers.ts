// How Chinese words write numbers. A measure word follows them, and no noun has a plural.
import { numberFormat } from '../number-format.ts';

const format = numberFormat('zh-CN');

/** Writes a number with its separators: 65,536. */
export const number = (n: number | bigint): string => format.format(n);

export const countBytes = (n: number | bigint): string => `${number(n)} 字节`;
