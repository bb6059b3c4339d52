// Returns the marks of the editors in the text of a head: what each byte is, and which bytes are wrong.
import type { HttpMark, HttpMarkKind } from '../../editor/settings.ts';
import type { HandshakeDiagnosis } from '../../engine/handshake/index.ts';
import type { HeadFieldName } from '../../engine/http/index.ts';
import { isFatal } from '../../engine/reader/index.ts';
import { bytesOfRange, type Field } from '../../engine/report/index.ts';
import type { Role } from '../../engine/role.ts';

const KINDS: Readonly<Partial<Record<HeadFieldName, HttpMarkKind>>> = {
	method: 'strong',
	status: 'strong',
	name: 'name',
	colon: 'name',
	value: 'value',
	before: 'muted',
	rest: 'muted',
};

export function headMarks(
	fields: readonly Field<HeadFieldName, string>[],
	diagnoses: readonly HandshakeDiagnosis[],
	reader: Role,
): readonly HttpMark[] {
	const marks: HttpMark[] = [];
	for (const { name, range } of fields) {
		const kind = KINDS[name];
		if (kind && range.end > range.start) marks.push({ ...bytesOfRange(range), kind });
	}
	for (const { code, range } of diagnoses) {
		if (range.end > range.start) {
			marks.push({ ...bytesOfRange(range), kind: isFatal(code, reader) ? 'fault' : 'caution' });
		}
	}
	return marks;
}
