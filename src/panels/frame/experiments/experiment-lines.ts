// Computes the results of the experiments with bad masking keys.
import type { Bytes } from '../../../engine/bytes/index.ts';
import { visible } from '../../../ui/bytes/byte-notes.ts';
import type { MaskColumn } from '../../../ui/bytes/masking-columns.ts';

export type MaskExperiment =
	/** Unmasks with a key in which one bit (0 to 31) is wrong. */
	| { readonly type: 'wrong-bit'; readonly bit: number }
	/** Masks with the key 00 00 00 00. */
	| { readonly type: 'zero-key' }
	/** Masks a second payload with the same key. */
	| { readonly type: 'key-twice'; readonly second: Bytes };

/** Holds for each experiment the names of its lines in order, and what the experiment shows. */
export type ExperimentWords = Readonly<
	Record<MaskExperiment['type'], { readonly lines: readonly string[]; readonly says: string }>
>;

export interface ExperimentCell {
	readonly value: number;
	readonly character: string;
	/** Says whether the value differs from the grid above. */
	readonly changed: boolean;
}

/** Holds one line of an experiment's result, with null where there is no byte. */
export type ExperimentLine = readonly (ExperimentCell | null)[];

export function experimentLines(
	experiment: MaskExperiment,
	columns: readonly MaskColumn[],
): readonly ExperimentLine[] {
	switch (experiment.type) {
		case 'wrong-bit': {
			const wrong = (column: MaskColumn): number =>
				column.keyIndex === Math.floor(experiment.bit / 8)
					? column.key ^ (0x80 >> (experiment.bit % 8))
					: column.key;
			return [
				columns.map((column) => cell(wrong(column), '', wrong(column) !== column.key)),
				columns.map((column) => {
					const out = column.wire ^ wrong(column);
					const same = out === column.payload;
					return cell(out, same ? column.character : ascii(out), !same);
				}),
			];
		}
		case 'zero-key':
			return [
				columns.map(() => cell(0, '', false)),
				columns.map((column) => cell(column.payload, column.character, false)),
			];
		case 'key-twice': {
			const { second } = experiment;
			const line = (of: (column: MaskColumn, other: number) => number, text: boolean) =>
				columns.map((column) => {
					const other = second[column.index];
					if (other === undefined) return null;
					const value = of(column, other);
					return cell(value, text ? ascii(value) : '', false);
				});
			return [
				line((_, other) => other, true),
				line((column, other) => other ^ column.key, false),
				line((column, other) => column.wire ^ (other ^ column.key), false),
				line((column, other) => column.payload ^ other, false),
			];
		}
	}
}

function cell(value: number, character: string, changed: boolean): ExperimentCell {
	return { value, character, changed };
}

function ascii(byte: number): string {
	return byte < 0x80 ? visible(byte) : '';
}
