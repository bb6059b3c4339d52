// Makes the rows of the field table: one for each field that has a control, with the numbers of its bits.
import type { FrameField, FrameFieldName } from '../../engine/frame/index.ts';
import { bitRange, type BitRange } from '../../engine/report/index.ts';
import { FIELD_TONES } from '../../ui/bytes/field-tone.ts';
import type { FieldRow } from '../../ui/bytes/FieldTable.svelte';
import type { FrameWords } from './strings/en.ts';

export type ControlId = 'FIN' | 'RSV' | 'opcode' | 'MASK' | 'length' | 'masking-key';

const FIELDS: Readonly<Record<ControlId, readonly FrameFieldName[]>> = {
	FIN: ['FIN'],
	RSV: ['RSV1', 'RSV2', 'RSV3'],
	opcode: ['opcode'],
	MASK: ['MASK'],
	length: ['payload-length', 'extended-payload-length'],
	'masking-key': ['masking-key'],
};

/** Returns one row for each control. Its text numbers the bits from the start of the frame. */
export function fieldRows(
	fields: readonly FrameField[],
	frameStart: number,
	words: FrameWords,
): readonly FieldRow<ControlId>[] {
	return (Object.keys(FIELDS) as ControlId[]).map((id) => {
		const names = FIELDS[id];
		const range = rangeOf(fields.filter(({ name }) => names.includes(name)));
		const label = id === 'RSV' ? 'RSV1–3' : words.fieldNames[names[0]!];
		const bits =
			range === null ? '' : words.bitsOf(range.start - frameStart, range.end - 1 - frameStart);
		return { id, label, tone: FIELD_TONES[names[0]!], range, bits };
	});
}

/** Returns the range from the first field to the last; the fields are neighbours. */
function rangeOf(fields: readonly FrameField[]): BitRange | null {
	const first = fields[0];
	const last = fields.at(-1);
	return first && last ? bitRange(first.range.start, last.range.end) : null;
}
